package cn.jieshui.task.progress.web;

import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.task.progress.Actor;
import java.util.Collections;
import java.util.Set;

/** What a caller's token means for progress reports. */
final class Actors {

    private static final Set<String> READ_THEIR_AREAS = Set.of(
            Roles.VIEWER, Roles.WATER_OFFICE, Roles.STATISTICS, Roles.DATA_MIGRATION, Roles.AUDITOR, Roles.ADMIN);

    private Actors() {}

    static Actor of(Caller caller) {
        return new Actor(
                caller.subject(),
                caller.department().orElse(null),
                caller.areas(),
                !Collections.disjoint(caller.roles(), READ_THEIR_AREAS),
                caller.has(Roles.REPORTER),
                caller.has(Roles.REVIEWER),
                caller.has(Roles.WATER_OFFICE),
                caller.has(Roles.DATA_MIGRATION));
    }
}
