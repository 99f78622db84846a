package cn.jieshui.indicator.scorecard;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** A correction names the score that stands, and a reason; nothing is overwritten. */
final class AnotherScoreStands extends Refusal {

    /** @param standing id of the one that stands; null when none does */
    AnotherScoreStands(String standing) {
        super(Kind.CONFLICT, "another-score-stands", standing == null ? "–" : standing);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/supersedes", code(), arguments()));
    }
}
