package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.measurement.Confirmations.Confirmed;
import cn.jieshui.indicator.measurement.Confirmations.InCell;
import cn.jieshui.indicator.validation.Cell;
import cn.jieshui.indicator.validation.Part;
import cn.jieshui.indicator.validation.RulesInForce;
import cn.jieshui.indicator.validation.RulesInForce.BrokenRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds values that were just written against the rules, together with everything that stands: so a batch that carries
 * both sides of a balance is judged with both. It reads the values that the rules need and no others. A value that is
 * confirmed with a reason passes the rules that allow it; which ones these were is kept with it. Of values of one body
 * that do not go with one another it is enough that one is confirmed: those that are have to be judged first.
 */
final class Judgement {

    private final RulesInForce rules;
    private final Confirmations confirmations;
    private final Instant writtenAt;
    private final Map<Cell, InCell> standing = new HashMap<>();

    /** @param writtenAt values that were accepted at another time stood already and are judged no more */
    Judgement(RulesInForce rules, Confirmations confirmations, Instant writtenAt) {
        this.rules = rules;
        this.confirmations = confirmations;
        this.writtenAt = writtenAt;
    }

    /** What came out for a value. */
    record Verdict(CheckedMeasurement value, List<Fault> faults, List<Confirmation.Broken> confirmed) {}

    /** Of those that break a rule, in the order of the values; what was confirmed is kept. */
    List<Verdict> judge(Collection<CheckedMeasurement> values) {
        List<CheckedMeasurement> concerned = values.stream()
                .filter(value -> rules.concern(value.given().measure()))
                .toList();
        look(concerned);
        Map<CheckedMeasurement, Verdict> verdicts = new IdentityHashMap<>();
        List<Confirmed> confirmed = new ArrayList<>();
        for (CheckedMeasurement value : confirmedFirst(concerned)) {
            InCell stands = standing.get(cell(value));
            if (isJustWritten(value, stands)) {
                Verdict verdict = verdict(value, rules.broken(stands.cell(), this::value));
                verdict.confirmed().forEach(broken -> confirmed.add(new Confirmed(stands.key(), broken)));
                standing.put(stands.cell(), stands.confirming(verdict.confirmed()));
                verdicts.put(value, verdict);
            }
        }
        confirmations.add(confirmed);
        return concerned.stream()
                .map(verdicts::get)
                .filter(verdict -> verdict != null
                        && !(verdict.faults().isEmpty() && verdict.confirmed().isEmpty()))
                .toList();
    }

    private static List<CheckedMeasurement> confirmedFirst(List<CheckedMeasurement> values) {
        return values.stream()
                .sorted(Comparator.comparing(value -> !value.given().confirmed()))
                .toList();
    }

    private void look(List<CheckedMeasurement> values) {
        Set<Cell> needed = new HashSet<>();
        for (CheckedMeasurement value : values) {
            long before = needed.size();
            rules.needs(cell(value)).forEach(needed::add);
            if (needed.size() > before) {
                needed.add(cell(value));
            }
        }
        standing.clear();
        if (!needed.isEmpty()) {
            standing.putAll(confirmations.standing(needed));
        }
    }

    private boolean isJustWritten(CheckedMeasurement value, InCell stands) {
        return stands != null
                && stands.knownFrom().equals(writtenAt)
                && stands.amount().isSameAs(value.amount());
    }

    private BigDecimal value(Cell cell, Part part) {
        InCell stands = standing.get(cell);
        if (stands == null) {
            return null;
        }
        return switch (part) {
            case AMOUNT -> stands.amount().value();
            case NUMERATOR -> stands.amount().numerator();
            case DENOMINATOR -> stands.amount().denominator();
        };
    }

    private Verdict verdict(CheckedMeasurement value, List<BrokenRule> broken) {
        List<Fault> faults = new ArrayList<>();
        List<Confirmation.Broken> confirmed = new ArrayList<>();
        for (BrokenRule rule : broken) {
            if (!rule.isHard() && value.given().confirmed()) {
                confirmed.add(new Confirmation.Broken(
                        rule.by().rule().code(), rule.by().version(), rule.compared()));
            } else if (rule.isHard() || !isConfirmedByAnother(rule)) {
                faults.add(Fault.broken(value, rule));
            }
        }
        return new Verdict(value, faults, faults.isEmpty() ? confirmed : List.of());
    }

    /** Whether one of the values that do not go together has come with the same body, and has been confirmed. */
    private boolean isConfirmedByAnother(BrokenRule rule) {
        return rule.cells().stream()
                .map(standing::get)
                .anyMatch(other -> other != null
                        && other.knownFrom().equals(writtenAt)
                        && other.confirmed().contains(rule.by().rule().code()));
    }

    private static Cell cell(CheckedMeasurement value) {
        return new Cell(
                value.given().measure(),
                value.series(),
                value.given().area(),
                value.given().period());
    }
}
