package cn.jieshui.platform.idempotency;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** An idempotency key that is empty, too long or not printable. */
final class MalformedIdempotencyKey extends Refusal {

    MalformedIdempotencyKey() {
        super(Kind.MALFORMED, "malformed-idempotency-key");
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem("Idempotency-Key:", code()));
    }
}
