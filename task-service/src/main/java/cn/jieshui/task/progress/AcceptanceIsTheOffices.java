package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** A report that needs no endorsement, or has it, is the water-saving office's to accept or return. */
final class AcceptanceIsTheOffices extends Refusal {

    AcceptanceIsTheOffices(String report) {
        super(Kind.NOT_ALLOWED, "acceptance-is-the-offices", report);
    }
}
