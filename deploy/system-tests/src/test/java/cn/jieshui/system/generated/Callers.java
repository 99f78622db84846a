package cn.jieshui.system.generated;

import cn.jieshui.testkit.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who may send a request, with a real token. */
final class Callers {

    private static final List<String> ROLES =
            List.of("viewer", "water-office", "statistics", "data-migration", "auditor", "admin");
    private static final List<String> OF_DEPARTMENTS = List.of("reporter", "reviewer");
    private static final String FOREIGN = "{\"areas\":[\"500112\"]}";

    private final Memory memory;
    private final Map<String, Caller> known = new ConcurrentHashMap<>();

    Callers(Memory memory) {
        this.memory = memory;
    }

    Caller named(String name) {
        return known.computeIfAbsent(name, first -> new Caller(name, Tokens.of(name)));
    }

    /** One who may do it; to the object, too, as far as that is known. */
    Caller allowed(Operation operation, String id, Draw draw) {
        List<String> roles = new ArrayList<>(operation.roles());
        String role = roles.isEmpty() ? draw.of(ROLES) : draw.of(roles);
        if (operation.template().startsWith("/api/v1/webhooks/")) {
            return named("admin");
        }
        return OF_DEPARTMENTS.contains(role) ? named(role + "-" + department(operation, id, draw)) : named(role);
    }

    private String department(Operation operation, String id, Draw draw) {
        JsonNode report = memory.view("reports", String.valueOf(id));
        if (report.has("department")) {
            return report.path("department").asText();
        }
        JsonNode parties = memory.view("deliverables", String.valueOf(id)).path("parties");
        if (parties.size() > 0) {
            return parties.get(0).path("department").asText();
        }
        return operation.id().equals("stateSelfScore") ? "500110-jjxxw" : memory.one("parties", draw, "500110-jjxxw");
    }

    /** Anyone else: another role, another area, somebody whom no role is known of; null for nobody. */
    Caller other(Draw draw) {
        return switch (draw.below(6)) {
            case 0 -> null;
            case 1 -> of("water-office", FOREIGN);
            case 2 -> of("viewer", "{\"roles\":[\"nobody\"]}");
            case 3 -> of("reporter-500110-slj", FOREIGN);
            case 4 -> named(draw.of(ROLES));
            default -> named(draw.of(OF_DEPARTMENTS) + "-" + memory.one("parties", draw, "500110-slj"));
        };
    }

    private Caller of(String name, String claims) {
        return known.computeIfAbsent(
                name + " " + claims, first -> new Caller(name + " " + claims, Tokens.of(name, claims)));
    }
}
