package cn.jieshui.platform.idempotency;

import cn.jieshui.platform.problem.Refusal;

/** An idempotency key that is empty, too long or not printable. */
final class MalformedIdempotencyKey extends Refusal {

    MalformedIdempotencyKey() {
        super(Kind.MALFORMED, "malformed-idempotency-key");
    }
}
