package cn.jieshui.platform.idempotency;

import cn.jieshui.platform.problem.Refusal;

/** An idempotency key that came before with another content. */
final class IdempotencyKeyReused extends Refusal {

    IdempotencyKeyReused() {
        super(Kind.RULE, "idempotency-key-reused");
    }
}
