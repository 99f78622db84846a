package cn.jieshui.task.progress.web;

import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.time.Zones;
import cn.jieshui.task.directory.DirectoryCopy;
import cn.jieshui.task.progress.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;

/** What a caller's token means for progress reports. */
@ApplicationScoped
class Actors {

    private static final Set<String> READ_THEIR_AREAS = Set.of(
            Roles.VIEWER, Roles.WATER_OFFICE, Roles.STATISTICS, Roles.DATA_MIGRATION, Roles.AUDITOR, Roles.ADMIN);

    private final Caller caller;
    private final DirectoryCopy directory;
    private final Clock clock;

    @Inject
    Actors(Caller caller, DirectoryCopy directory, Clock clock) {
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /** The caller of this request. */
    Actor caller() {
        return new Actor(
                caller.subject(),
                caller.department().orElse(null),
                actsFor(),
                caller.areas(),
                !Collections.disjoint(caller.roles(), READ_THEIR_AREAS),
                caller.has(Roles.REPORTER),
                caller.has(Roles.REVIEWER),
                caller.has(Roles.WATER_OFFICE),
                caller.has(Roles.DATA_MIGRATION));
    }

    private Set<String> actsFor() {
        LocalDate today = LocalDate.now(clock.withZone(Zones.SHANGHAI));
        return caller.department()
                .map(department -> Set.copyOf(directory.inPlaceOf(department, today)))
                .orElse(Set.of());
    }
}
