package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.scorecard.KnownScheme;
import cn.jieshui.indicator.scorecard.KnownStatedScore;
import cn.jieshui.indicator.scorecard.StatedScore.Kind;
import cn.jieshui.indicator.scorecard.scoring.BonusScore;
import cn.jieshui.indicator.scorecard.scoring.Cause;
import cn.jieshui.indicator.scorecard.scoring.FoundVeto;
import cn.jieshui.indicator.scorecard.scoring.ItemScore;
import cn.jieshui.indicator.scorecard.scoring.Line;
import cn.jieshui.indicator.scorecard.scoring.Method;
import cn.jieshui.indicator.scorecard.scoring.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The score of a department as a client sees it, every deduction explained. Points are rounded for display only, to six
 * decimals; the grade compares them exactly.
 *
 * @param revision of the scheme
 * @param predecessors the departments that the plan names, where that is not the department itself; empty without a
 *     reform
 * @param points earned × 100 ÷ possible, and the bonus; null when nothing is judged yet
 * @param grade by the bands, no better than the vetoes allow; null without points
 * @param selfScore what the department says of itself (自评); null while it has said nothing
 * @param reviewScore what the water-saving office says of it (复核); null while it has said nothing
 */
@Schema(
        name = "Score",
        requiredProperties = {
            "plan",
            "asOf",
            "scheme",
            "revision",
            "department",
            "predecessors",
            "points",
            "grade",
            "earned",
            "possible",
            "bonus",
            "items",
            "bonuses",
            "vetoes",
            "selfScore",
            "reviewScore"
        })
public record ScoreView(
        String plan,
        String asOf,
        String scheme,
        int revision,
        String department,
        List<String> predecessors,
        @Schema(nullable = true) BigDecimal points,
        @Schema(nullable = true) String grade,
        BigDecimal earned,
        BigDecimal possible,
        BigDecimal bonus,
        List<ScoredItem> items,
        List<ScoredBonus> bonuses,
        List<ScoredVeto> vetoes,
        @Schema(nullable = true) SaidScore selfScore,
        @Schema(nullable = true) SaidScore reviewScore) {

    /** @param applies false when nothing of it is judged: it counts neither way */
    @Schema(requiredProperties = {"item", "name", "method", "points", "earned", "applies", "lines"})
    public record ScoredItem(
            String item,
            String name,
            Method method,
            BigDecimal points,
            BigDecimal earned,
            boolean applies,
            List<ScoredLine> lines) {

        static ScoredItem of(ItemScore score) {
            return new ScoredItem(
                    score.item().id(),
                    score.item().name(),
                    score.item().method(),
                    score.item().points(),
                    score.earned().rounded(),
                    score.applies(),
                    score.lines().stream().map(ScoredLine::of).toList());
        }
    }

    /** @param lost the points that the indicator cost in the item */
    @Schema(requiredProperties = {"indicator", "name", "light", "met", "completeness", "lost", "reason"})
    public record ScoredLine(
            String indicator,
            String name,
            Light light,
            Met met,
            Completeness completeness,
            BigDecimal lost,
            Cause reason) {

        static ScoredLine of(Line line) {
            return new ScoredLine(
                    line.indicator().id(),
                    line.indicator().name(),
                    line.indicator().light(),
                    line.indicator().met(),
                    line.indicator().completeness(),
                    line.lost().rounded(),
                    line.reason());
        }
    }

    /** A bonus and the indicators that it was given for. */
    @Schema(requiredProperties = {"bonus", "name", "earned", "indicators"})
    public record ScoredBonus(String bonus, String name, BigDecimal earned, List<String> indicators) {

        static ScoredBonus of(BonusScore score) {
            return new ScoredBonus(score.bonus().id(), score.bonus().name(), score.earned(), score.indicators());
        }
    }

    /** A veto that caps the grade and the indicators that cause it. */
    @Schema(requiredProperties = {"veto", "name", "capsAt", "indicators"})
    public record ScoredVeto(String veto, String name, String capsAt, List<String> indicators) {

        static ScoredVeto of(FoundVeto found) {
            return new ScoredVeto(
                    found.veto().id(), found.veto().name(), found.veto().capsAt(), found.indicators());
        }
    }

    /** @param grade by the bands of the scheme */
    @Schema(requiredProperties = {"id", "points", "grade", "note", "knownFrom"})
    public record SaidScore(
            String id,
            BigDecimal points,
            String grade,
            @Schema(nullable = true) String note,
            Instant knownFrom) {

        static SaidScore of(KnownStatedScore known, KnownScheme scheme) {
            BigDecimal points = known.score().points();
            return new SaidScore(
                    known.id(),
                    points,
                    scheme.scheme().grade(Fraction.of(points)),
                    known.score().note(),
                    known.knownFrom());
        }
    }

    /** @param stated what stands of all departments */
    static ScoreView of(
            String plan,
            String asOf,
            KnownScheme scheme,
            Score score,
            List<String> predecessors,
            List<KnownStatedScore> stated) {
        return new ScoreView(
                plan,
                asOf,
                scheme.scheme().code(),
                scheme.revision(),
                score.department(),
                predecessors,
                rounded(score.points()),
                score.grade(),
                score.earned().rounded(),
                score.possible(),
                score.bonus(),
                score.items().stream().map(ScoredItem::of).toList(),
                score.bonuses().stream().map(ScoredBonus::of).toList(),
                score.vetoes().stream().map(ScoredVeto::of).toList(),
                said(Kind.SELF, scheme, score, stated),
                said(Kind.REVIEW, scheme, score, stated));
    }

    private static SaidScore said(Kind kind, KnownScheme scheme, Score score, List<KnownStatedScore> stated) {
        return stated.stream()
                .filter(known -> known.score().kind() == kind)
                .filter(known -> known.score().department().equals(score.department()))
                .map(known -> SaidScore.of(known, scheme))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal rounded(Fraction points) {
        return points == null ? null : points.rounded();
    }
}
