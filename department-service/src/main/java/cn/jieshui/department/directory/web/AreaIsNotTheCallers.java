package cn.jieshui.department.directory.web;

import cn.jieshui.platform.problem.Refusal;

/** A water-saving office keeps the departments of its own areas only. */
final class AreaIsNotTheCallers extends Refusal {

    AreaIsNotTheCallers(String area) {
        super(Kind.NOT_ALLOWED, "area-is-not-the-callers", area);
    }
}
