package cn.jieshui.testkit.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the rights table of a service to its code and its contract. A service extends it. */
public abstract class RightsTableTest {

    private static final Path CONTRACT = Path.of("src/main/resources/contracts/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<Right> operations = RightsTable.committed().operations();

    @Test
    void everyOperationHasOneRowAndEveryRowAnOperation() {
        assertThat(operations.stream().map(RightsTableTest::place))
                .containsExactlyInAnyOrderElementsOf(AnnotatedOperations.all().stream()
                        .map(AnnotatedOperation::place)
                        .toList());
    }

    @Test
    void theRolesOfARowAreThoseThatTheCodeLetsIn() {
        List<String> differences = new ArrayList<>();
        for (AnnotatedOperation operation : AnnotatedOperations.all()) {
            operations.stream()
                    .filter(right -> right.operation().equals(operation.id()))
                    .filter(right -> !right.roles().equals(operation.roles()))
                    .forEach(right -> differences.add(
                            operation.id() + ": " + right.roles() + " in the table, " + operation.roles() + " let in"));
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyOperationOfTheContractHasARow() throws IOException {
        Set<String> contract = new TreeSet<>();
        JsonNode document = new YAMLMapper().readTree(Files.readString(CONTRACT));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        contract.add(member.getValue().path("operationId").asText() + " "
                                + member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertThat(operations.stream().map(RightsTableTest::place)).containsAll(contract);
    }

    @Test
    void aFieldIsOneOfAnOperationAndForSomeOfItsRolesOnly() {
        for (Right field : RightsTable.committed().fields()) {
            Right operation = operations.stream()
                    .filter(right -> place(right).equals(place(field)))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(field.operation() + " is no operation"));
            assertThat(operation.roles()).as(field.field()).containsAll(field.roles());
        }
    }

    private static String place(Right right) {
        return right.operation() + " " + right.method() + " " + right.path();
    }
}
