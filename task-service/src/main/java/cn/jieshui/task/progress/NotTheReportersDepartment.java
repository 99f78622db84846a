package cn.jieshui.task.progress;

import cn.jieshui.platform.problem.Refusal;

/** Only the department that reports changes, submits and withdraws its report. */
final class NotTheReportersDepartment extends Refusal {

    NotTheReportersDepartment(String report, String department) {
        super(Kind.NOT_ALLOWED, "not-the-reporters-department", report, department);
    }
}
