package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.StatedScore;
import cn.jieshui.indicator.scorecard.StatedScore.Kind;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.YearMonth;

/** The score that a department states of itself; a correction names what it supersedes, and a reason. */
public record SelfScoreRequest(
        @NotNull String plan,
        @NotNull @Pattern(regexp = MONTH) String asOf,
        @NotNull String scheme,
        @NotNull @PositiveOrZero BigDecimal points,
        @PlainText @Size(max = 500) String note,
        String supersedes,
        @PlainText @Size(max = 500) String reason) {

    static final String MONTH = "[1-9][0-9]{3}-(0[1-9]|1[0-2])";

    StatedScore of(String department) {
        return new StatedScore(Kind.SELF, plan, YearMonth.parse(asOf), scheme, department, points, note);
    }
}
