package cn.jieshui.task.plan;

import cn.jieshui.platform.problem.Refusal;

/** A document with more octets than any plan has. */
final class DocumentTooLarge extends Refusal {

    DocumentTooLarge(long octets, long atMost) {
        super(Kind.TOO_LARGE, "document-too-large", octets, atMost);
    }
}
