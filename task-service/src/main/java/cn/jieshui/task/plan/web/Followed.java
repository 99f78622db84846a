package cn.jieshui.task.plan.web;

import cn.jieshui.platform.time.Zones;
import cn.jieshui.task.directory.DirectoryCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose open tasks are today those of a department. */
@ApplicationScoped
class Followed {

    private final DirectoryCopy directory;
    private final Clock clock;

    @Inject
    Followed(DirectoryCopy directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The codes of those whose place it has taken, and of the collectives that mean it; empty for null. */
    Set<String> by(String department) {
        if (department == null) {
            return Set.of();
        }
        List<String> places = directory.inPlaceOf(department, LocalDate.now(clock.withZone(Zones.SHANGHAI)));
        Set<String> followed = new HashSet<>(places);
        followed.addAll(directory.collectivesOf(places));
        return Set.copyOf(followed);
    }
}
