package cn.jieshui.indicator.directory;

import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.InboxHandler;
import cn.jieshui.platform.inbox.PoisonEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Takes over the successions that departments' events carry. A department ends once and its succession stays in every
 * later event, so that it does not matter which of them comes first, or twice.
 */
@ApplicationScoped
class FoldSuccessions implements InboxHandler {

    private static final Set<String> TYPES =
            Set.of("department.registered.v1", "department.changed.v1", "department.succeeded.v1");

    private final Successions successions;

    @Inject
    FoldSuccessions(Successions successions) {
        this.successions = successions;
    }

    /** The part of the event's data that is kept. */
    private record Told(String code, Reform succession) {}

    private record Reform(LocalDate effectiveOn, List<String> successors) {

        boolean isWhole() {
            return effectiveOn != null && successors != null && !successors.isEmpty();
        }
    }

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
        successions.keep(PoisonEvent.readAll(batch, FoldSuccessions::read).stream()
                .filter(Objects::nonNull)
                .toList());
    }

    /** Null of a department that stands. */
    private static Succession read(InboxEvent event) {
        Told told = event.dataAs(Told.class);
        if (told.code == null || told.succession != null && !told.succession.isWhole()) {
            throw new PoisonEvent(event, "a department needs a code, a succession its day and those that follow");
        }
        return told.succession == null
                ? null
                : new Succession(told.code, told.succession.effectiveOn, told.succession.successors);
    }
}
