package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** An adjustment counts from when it is recorded, so it is recorded once it is effective. */
final class EffectiveInTheFuture extends Refusal {

    EffectiveInTheFuture(LocalDate effectiveOn, LocalDate today) {
        super(Kind.RULE, "effective-in-the-future", effectiveOn, today);
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("/effectiveOn", code(), arguments()));
    }
}
