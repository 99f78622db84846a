package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.Refusal;

/** There is no department with this code. */
final class UnknownDepartment extends Refusal {

    UnknownDepartment(String code) {
        super(Kind.NOT_FOUND, "unknown-department", code);
    }
}
