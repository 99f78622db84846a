package cn.jieshui.platform.idempotency;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** An idempotency key that came before with another content. */
final class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused() {
        super(Kind.RULE, "idempotency-key-reused");
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("Idempotency-Key:", code()));
    }
}
