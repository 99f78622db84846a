package cn.jieshui.platform.openapi;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in the OpenAPI document who may call an operation, and who may set which of its fields, as the service's rights
 * table ({@code contracts/rights.csv}) has it: for people in the description, for programs in {@code x-jieshui-rights}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OperationRights implements OASFilter {

    private static final String TABLE = "contracts/rights.csv";
    private static final String ABSENT = "404";
    private static final List<String> NO_ROLES = List.of("operation", "method", "path", "field", "stranger", "meaning");
    private static final CsvSchema WITH_HEADER =
            CsvSchema.emptySchema().withHeader().withComments();

    private final Map<String, List<Map<String, String>>> rows = rows();

    /** By operation; empty for a service without a table. */
    private static Map<String, List<Map<String, String>>> rows() {
        try (InputStream table = Thread.currentThread().getContextClassLoader().getResourceAsStream(TABLE)) {
            if (table == null) {
                return Map.of();
            }
            try (MappingIterator<Map<String, String>> read = new CsvMapper()
                    .readerForMapOf(String.class)
                    .with(WITH_HEADER)
                    .readValues(table)) {
                return read.readAll().stream().collect(Collectors.groupingBy(row -> row.get("operation")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Optional.ofNullable(document.getPaths()).ifPresent(paths -> paths.getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(this::tell)));
    }

    private void tell(Operation operation) {
        String id = Objects.requireNonNullElse(operation.getOperationId(), "");
        List<Map<String, String>> all = rows.getOrDefault(id, List.of());
        for (Map<String, String> row : all) {
            if (row.get("field").isEmpty()) {
                operation.addExtension("x-jieshui-rights", rights(row, all));
                if (row.get("stranger").equals(ABSENT)) {
                    addAbsence(operation);
                }
                String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
                operation.setDescription(before + words(row) + "\n\n权限：" + row.get("meaning") + "。");
            }
        }
    }

    /** Also of operations that name nothing in their path, such as the list of what belongs to a plan. */
    private static void addAbsence(Operation operation) {
        Map<String, APIResponse> answers =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        answers.putIfAbsent(ABSENT, OASFactory.createAPIResponse().ref("NotFound"));
        operation.getResponses().setAPIResponses(answers);
    }

    private static Map<String, Object> rights(Map<String, String> row, List<Map<String, String>> all) {
        Map<String, Object> rights = new LinkedHashMap<>();
        rights.put("roles", roles(row));
        rights.put("stranger", row.get("stranger"));
        Map<String, Object> fields = new LinkedHashMap<>();
        all.stream()
                .filter(other -> !other.get("field").isEmpty())
                .forEach(field ->
                        fields.put(field.get("field"), List.copyOf(roles(field).keySet())));
        if (!fields.isEmpty()) {
            rights.put("fields", fields);
        }
        return rights;
    }

    private static String words(Map<String, String> row) {
        Map<String, String> roles = roles(row);
        boolean alike = roles.size() == row.size() - NO_ROLES.size()
                && roles.values().stream().distinct().count() == 1;
        String who = alike
                ? "every role (" + roles.values().iterator().next() + ")"
                : roles.entrySet().stream()
                        .map(role -> role.getKey() + " (" + role.getValue() + ")")
                        .collect(Collectors.joining(", "));
        String stranger = row.get("stranger");
        return "Roles: " + who + (stranger.equals("-") ? "." : "; strangers to the object: " + stranger + ".");
    }

    private static Map<String, String> roles(Map<String, String> row) {
        Map<String, String> roles = new LinkedHashMap<>();
        row.forEach((column, cell) -> {
            if (!NO_ROLES.contains(column) && !cell.isBlank()) {
                roles.put(column, cell);
            }
        });
        return roles;
    }
}
