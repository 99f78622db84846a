package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.events.EventFilter;
import cn.jieshui.gateway.events.Hearer;
import cn.jieshui.gateway.problem.Fault;
import cn.jieshui.gateway.problem.Problem;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a client says of a subscription. */
record WebhookContent(String url, EventFilter filter, String description) {

    private static final Set<String> MEMBERS = Set.of("url", "types", "areas", "description");
    private static final int LONGEST_URL = 1_000;
    private static final int LONGEST_DESCRIPTION = 500;

    /**
     * Blocks while the receiver's name is resolved.
     *
     * @throws Refusal naming every member that is at fault
     */
    static WebhookContent of(JsonObject json, Hearer hearer, ReceiverAddresses addresses) {
        List<Fault> faults = new ArrayList<>();
        json.fieldNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> faults.add(new Fault("/" + name, "unknown-member")));
        String url = text(json, "url", LONGEST_URL, faults);
        String description = json.containsKey("description") && json.getValue("description") != null
                ? text(json, "description", LONGEST_DESCRIPTION, faults)
                : "";
        List<String> types = texts(json, "types", EventFilter::isType, "not-an-event-type", faults);
        List<String> areas = texts(json, "areas", EventFilter::isArea, "not-an-area", faults);
        if (!hearer.areas().containsAll(areas)) {
            faults.add(new Fault("/areas", "area-is-foreign"));
        }
        if (url != null) {
            try {
                addresses.resolve(addresses.url(url));
            } catch (ReceiverRefused refused) {
                faults.add(new Fault("/url", refused.getMessage()));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.faults(Problem.CONTENT_REFUSED, faults);
        }
        return new WebhookContent(url, new EventFilter(types, Set.copyOf(areas), Set.of()), description);
    }

    private static String text(JsonObject json, String name, int longest, List<Fault> faults) {
        if (json.getValue(name) instanceof String text && text.length() <= longest && text.indexOf('\0') < 0) {
            return text;
        }
        faults.add(new Fault("/" + name, "not-a-text", longest));
        return null;
    }

    private static List<String> texts(
            JsonObject json, String name, Predicate<String> form, String code, List<Fault> faults) {
        Object value = json.getValue(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray array) || array.size() > EventFilter.MOST_VALUES) {
            faults.add(new Fault("/" + name, "not-a-list", EventFilter.MOST_VALUES));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < array.size(); at++) {
            if (array.getValue(at) instanceof String text && form.test(text)) {
                texts.add(text);
            } else {
                faults.add(new Fault("/" + name + "/" + at, code));
            }
        }
        return texts;
    }
}
