package cn.jieshui.task.directory;

import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.InboxHandler;
import cn.jieshui.platform.inbox.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the copy of the directory: each event carries a department's whole state, and an older one changes nothing. */
@ApplicationScoped
class DepartmentInbox implements InboxHandler {

    private static final Set<String> TYPES =
            Set.of("department.registered.v1", "department.changed.v1", "department.succeeded.v1");

    private final DirectoryCopy directory;

    @Inject
    DepartmentInbox(DirectoryCopy directory) {
        this.directory = directory;
    }

    /** The part of the event's data that is kept. */
    private record Told(
            String code,
            String officialName,
            String shortName,
            List<Alias> aliases,
            String kind,
            String area,
            LocalDate validFrom,
            LocalDate validTo,
            Succession succession,
            List<String> members) {}

    private record Alias(String name) {}

    private record Succession(LocalDate effectiveOn, List<String> successors) {}

    private static final Succession NONE = new Succession(null, List.of());

    @Override
    public Set<String> topics() {
        return Set.of("department.v1");
    }

    @Override
    public boolean understands(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void fold(List<InboxEvent> batch) {
        Map<String, KnownDepartment> newest = new LinkedHashMap<>();
        for (InboxEvent event : batch) {
            KnownDepartment department = read(event);
            newest.merge(department.code(), department, (one, other) -> one.version() > other.version() ? one : other);
        }
        directory.keep(newest.values());
    }

    private static KnownDepartment read(InboxEvent event) {
        Told told = event.dataAs(Told.class);
        if (Stream.of(told.code, told.officialName, told.shortName, told.kind, told.area, told.validFrom)
                .anyMatch(Objects::isNull)) {
            throw new PoisonEvent(
                    event, "a department needs code, names, kind, area and the first day of its validity");
        }
        Succession succession = told.succession == null ? NONE : told.succession;
        if ((succession.effectiveOn == null) != (succession.successors == null || succession.successors.isEmpty())) {
            throw new PoisonEvent(event, "a succession needs its day and those that follow");
        }
        return new KnownDepartment(
                told.code,
                told.area,
                names(told),
                told.kind,
                told.validFrom,
                told.validTo,
                succession.effectiveOn,
                listed(succession.successors),
                listed(told.members),
                event.aggregateVersion());
    }

    private static List<String> listed(List<String> codes) {
        return codes == null ? List.of() : codes;
    }

    private static List<String> names(Told told) {
        Stream<String> aliases =
                told.aliases == null ? Stream.of() : told.aliases.stream().map(Alias::name);
        return Stream.concat(Stream.of(told.officialName, told.shortName), aliases)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
