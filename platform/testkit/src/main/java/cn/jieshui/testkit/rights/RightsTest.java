package cn.jieshui.testkit.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds a running service to its rights table: every operation, for every role and for none, at home and abroad. A
 * service extends it as a {@code @QuarkusTest} and says of each operation how it is called on something that is there.
 */
public abstract class RightsTest {

    /** The {@code sub} of the person who has submitted what is reviewed. */
    protected static final String SUBMITTER = "rights-submitter";

    private static final Path CONTRACT = Path.of("src/main/resources/contracts/openapi.yaml");

    /** The audit's own tables, and what is kept of requests only to answer them again. */
    private static final Set<String> ALWAYS_RESTLESS =
            Set.of("audit_entry", "audit_head", "idempotency_key", "flyway_schema_history");

    /** Makes the objects in area 500110 that are tried for, and says how. */
    protected abstract void prepare(Attempts attempts) throws Exception;

    /** Fewer tried than this is a test that has lost something. */
    protected abstract int leastCells();

    /**
     * The code of the department that a word of the table means for the objects at hand: {@code department},
     * {@code part}, {@code author}, {@code lead}, each with {@code not-} before it for another one with a part in it,
     * and {@code foreign} for one without.
     */
    protected abstract String department(String word);

    /** Tables that change without any request. */
    protected Set<String> restless() {
        return Set.of();
    }

    /** A token like the one with which a role tries, to make what is its own. */
    protected static String ownToken(String role) {
        return Callers.token(role, Callers.self(role), "500110", null);
    }

    /** A token of a person with a role in area 500110. */
    protected static String token(String role, String person, String department) {
        return Callers.token(role, person, "500110", department);
    }

    @Test
    void everyoneGetsWhatTheTableGrantsAndNothingElse() throws Exception {
        Attempts attempts = new Attempts();
        prepare(attempts);
        RightsTable table = RightsTable.committed();
        JsonNode contract = new YAMLMapper().readTree(Files.readString(CONTRACT));
        assertThat(attempts.names())
                .containsExactlyInAnyOrderElementsOf(Stream.of(table.operations(), table.fields())
                        .flatMap(List::stream)
                        .map(Attempts::nameOf)
                        .toList());
        Set<String> except = new HashSet<>(restless());
        except.addAll(ALWAYS_RESTLESS);
        Map<String, String> before = Tables.contents(except);
        long refusals = Tables.refusals();

        Trial trial = tried(table, attempts, contract);

        System.out.printf(
                "Rights: %d cells over %d operations and %d fields, %d refusals in the audit%n",
                trial.cells(), table.operations().size(), table.fields().size(), trial.audited());
        assertThat(trial.complaints()).isEmpty();
        assertThat(trial.cells()).isGreaterThanOrEqualTo(leastCells());
        await().untilAsserted(() -> assertThat(Tables.contents(except)).isEqualTo(before));
        await().untilAsserted(() -> assertThat(Tables.refusals() - refusals).isEqualTo(trial.audited()));
    }

    private Trial tried(RightsTable table, Attempts attempts, JsonNode contract) throws Exception {
        Trial trial = new Trial(contract, new Callers(this::department));
        for (Right operation : table.operations()) {
            trial.operation(operation, attempts.of(operation));
        }
        Map<String, Right> byId =
                table.operations().stream().collect(Collectors.toMap(Right::operation, Function.identity()));
        for (Right field : table.fields()) {
            trial.field(byId.get(field.operation()), field, attempts.of(field));
        }
        return trial;
    }
}
