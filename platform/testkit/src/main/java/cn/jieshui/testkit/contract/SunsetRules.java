package cn.jieshui.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a contract must say of whatever it calls deprecated: since when, until when it is served, what to use instead.
 */
final class SunsetRules {

    /** So that those who use it have half a year to change. */
    private static final int MONTHS = 6;

    private final List<String> complaints = new ArrayList<>();

    private SunsetRules() {}

    /** One sentence for each rule that something deprecated breaks. */
    static List<String> complaints(JsonNode document) {
        SunsetRules rules = new SunsetRules();
        rules.look("", document);
        return rules.complaints;
    }

    private void look(String pointer, JsonNode node) {
        if (node.path("deprecated").asBoolean()) {
            check(pointer, node);
        } else if (node.has("x-sunset")) {
            complaints.add(pointer + " has a sunset and is not deprecated");
        }
        if (node.isObject()) {
            node.properties().forEach(member -> look(pointer + "/" + member.getKey(), member.getValue()));
        } else {
            for (int i = 0; i < node.size(); i++) {
                look(pointer + "/" + i, node.get(i));
            }
        }
    }

    private void check(String pointer, JsonNode deprecated) {
        Optional<LocalDate> since = day(deprecated.path("x-deprecated-since"));
        Optional<LocalDate> sunset = day(deprecated.path("x-sunset"));
        if (since.isEmpty() || sunset.isEmpty()) {
            complaints.add(pointer + " does not say since when it is deprecated and until when it is served");
        } else if (sunset.get().isBefore(since.get().plusMonths(MONTHS))) {
            complaints.add(pointer + " is served for less than " + MONTHS + " months");
        }
        String instead = deprecated.path("x-instead").asText();
        if (instead.isBlank() || !deprecated.path("description").asText().contains(instead)) {
            complaints.add(pointer + " does not say what to use instead");
        }
    }

    private static Optional<LocalDate> day(JsonNode text) {
        try {
            return Optional.of(LocalDate.parse(text.asText()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
