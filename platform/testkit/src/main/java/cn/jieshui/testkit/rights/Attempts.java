package cn.jieshui.testkit.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How every operation of a service is tried, by its id. */
public final class Attempts {

    private final Map<String, Attempt> byName = new LinkedHashMap<>();

    Attempts() {}

    public Attempt on(String operation) {
        return byName.computeIfAbsent(operation, name -> new Attempt());
    }

    /** With a body that sets a field which not everyone may set. @param field as it stands in the table */
    public Attempt on(String operation, String field) {
        return on(operation + field);
    }

    /** The audit, and the dead letters, of which there are none. */
    public void onWhatEveryServiceHas(String service) {
        for (String operation : List.of("listAuditEntries", "verifyAudit", "exportAudit")) {
            on(operation).path("service", service, "no-service");
        }
        on("listDeadLetters").findsNothing();
        on("replayDeadLetter").path("id", "0", "0").findsNothing();
    }

    Attempt of(Right right) {
        return byName.get(nameOf(right));
    }

    static String nameOf(Right right) {
        return right.operation() + right.field();
    }

    Set<String> names() {
        return byName.keySet();
    }
}
