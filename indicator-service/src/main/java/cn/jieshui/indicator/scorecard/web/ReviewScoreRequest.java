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

/**
 * The score that the water-saving office states of a department; a correction names what it supersedes, and a reason.
 */
public record ReviewScoreRequest(
        @NotNull String plan,
        @NotNull @Pattern(regexp = SelfScoreRequest.MONTH) String asOf,
        @NotNull String scheme,
        @NotNull String department,
        @NotNull @PositiveOrZero BigDecimal points,
        @PlainText @Size(max = 500) String note,
        String supersedes,
        @PlainText @Size(max = 500) String reason) {

    StatedScore score() {
        return new StatedScore(Kind.REVIEW, plan, YearMonth.parse(asOf), scheme, department, points, note);
    }
}
