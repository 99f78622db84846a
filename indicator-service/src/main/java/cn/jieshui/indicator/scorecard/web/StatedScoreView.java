package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.KnownStatedScore;
import cn.jieshui.indicator.scorecard.StatedScore;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stated score as a client sees it. */
@Schema(
        name = "StatedScore",
        requiredProperties = {
            "id",
            "kind",
            "plan",
            "asOf",
            "scheme",
            "department",
            "points",
            "note",
            "revision",
            "knownFrom"
        })
public record StatedScoreView(
        String id,
        StatedScore.Kind kind,
        String plan,
        String asOf,
        String scheme,
        String department,
        BigDecimal points,
        @Schema(nullable = true) String note,
        int revision,
        Instant knownFrom) {

    static StatedScoreView of(KnownStatedScore known) {
        StatedScore score = known.score();
        return new StatedScoreView(
                known.id(),
                score.kind(),
                score.plan(),
                score.asOf().toString(),
                score.scheme(),
                score.department(),
                score.points(),
                score.note(),
                known.revision(),
                known.knownFrom());
    }
}
