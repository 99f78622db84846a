package cn.jieshui.indicator.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A rule as somebody sends it: its series by their names, which may mean nothing. */
public record WantedRule(
        String code,
        String area,
        RuleKind kind,
        RuleSeverity severity,
        String message,
        List<String> series,
        List<String> against,
        Relation relation,
        BigDecimal tolerance,
        BigDecimal share,
        List<ComparedTo> comparedTo,
        LocalDate validFrom,
        LocalDate validTo) {}
