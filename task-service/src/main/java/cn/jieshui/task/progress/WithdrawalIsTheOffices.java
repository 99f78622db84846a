package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** An accepted report is withdrawn by the water-saving office alone. */
final class WithdrawalIsTheOffices extends Refusal {

    WithdrawalIsTheOffices(String report) {
        super(Kind.NOT_ALLOWED, "withdrawal-is-the-offices", report);
    }
}
