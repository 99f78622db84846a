package cn.jieshui.indicator.rebuild;

import cn.jieshui.platform.inbox.InboxEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What events tell of that came after everything was compared, and so has to be looked at again. */
final class Tail {

    private final Set<String> reports = new HashSet<>();
    private final Set<String> plans = new HashSet<>();
    private final Set<String> deliverables = new HashSet<>();

    /** Notes these, and hands them on. */
    List<InboxEvent> with(List<InboxEvent> batch) {
        for (InboxEvent event : batch) {
            JsonNode data = event.dataAs(JsonNode.class);
            note(data.path("report").asText(), reports);
            note(data.path("supersedes").asText(), reports);
            note(data.path("plan").asText(), plans);
            note(data.path("deliverable").asText(), deliverables);
        }
        return batch;
    }

    private static void note(String id, Set<String> ids) {
        if (!id.isEmpty()) {
            ids.add(id);
        }
    }

    Set<String> reports() {
        return reports;
    }

    Set<String> plans() {
        return plans;
    }

    Set<String> deliverables() {
        return deliverables;
    }
}
