package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.DirectoryRow;
import cn.jieshui.department.directory.RowFault;
import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.JsonFaults;
import cn.jieshui.platform.problem.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the rows of a bulk import by the rules that hold for one department; what is wrong becomes their faults. */
@ApplicationScoped
class DirectoryReader {

    static final int MOST_ROWS = 2_000;

    private final ObjectMapper mapper;
    private final Validator validator;

    @Inject
    DirectoryReader(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** What could be read, and what could not. */
    record ReadRows(List<DirectoryRow> rows, List<RowFault> faults) {}

    /** @throws UnfitTable when it is no array */
    List<SentRow> json(byte[] body) {
        try {
            JsonNode all = mapper.readTree(body);
            if (!all.isArray()) {
                throw new UnfitTable("", "wrong-type");
            }
            List<SentRow> rows = new ArrayList<>();
            all.forEach(one -> rows.add(SentRow.of(rows.size() + 1, one)));
            return rows;
        } catch (JsonProcessingException e) {
            throw new UnfitTable(JsonFaults.field(e));
        } catch (NumberFormatException e) {
            // an exponent beyond all bounds, also of members that nobody asked for
            throw new UnfitTable("", "wrong-value");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UnfitTable when there are no rows, or more than {@value #MOST_ROWS} */
    ReadRows read(List<SentRow> sent) {
        if (sent.isEmpty() || sent.size() > MOST_ROWS) {
            throw new UnfitTable("", sent.isEmpty() ? "no-rows" : "too-many-rows");
        }
        ReadRows read = new ReadRows(new ArrayList<>(), new ArrayList<>());
        sent.forEach(row -> read(row, read));
        return read;
    }

    private void read(SentRow sent, ReadRows read) {
        if (sent.fault() != null || !sent.json().isObject()) {
            String fault = sent.fault() == null ? "wrong-type" : sent.fault();
            read.faults().add(RowFault.malformed(sent.number(), new FieldProblem("", fault)));
            return;
        }
        try {
            DepartmentRequest request = mapper.treeToValue(sent.json(), DepartmentRequest.class);
            List<RowFault> faults = faults(sent.number(), request, sent.json().path("version"));
            read.faults().addAll(faults);
            if (faults.isEmpty()) {
                read.rows().add(row(sent, request));
            }
        } catch (JsonProcessingException e) {
            read.faults().add(RowFault.malformed(sent.number(), JsonFaults.field(e)));
        } catch (Refusal refusal) {
            read.faults().addAll(RowFault.of(sent.number(), refusal));
        }
    }

    private static DirectoryRow row(SentRow sent, DepartmentRequest request) {
        JsonNode version = sent.json().path("version");
        return new DirectoryRow(
                sent.number(),
                request.code(),
                request.area(),
                request.details(),
                version.isIntegralNumber() ? version.longValue() : null);
    }

    private List<RowFault> faults(int number, DepartmentRequest request, JsonNode version) {
        List<RowFault> faults = new ArrayList<>();
        validator.validate(request).stream()
                .map(DirectoryReader::field)
                .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                .forEach(field -> faults.add(RowFault.malformed(number, field)));
        boolean absent = version.isMissingNode() || version.isNull();
        if (!absent && !(version.isIntegralNumber() && version.canConvertToLong())) {
            faults.add(RowFault.malformed(number, new FieldProblem("/version", "wrong-value")));
        }
        return faults;
    }

    private static FieldProblem field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String pointer = "/"
                + path.replaceAll("\\[(\\d+)]", "/$1")
                        .replace(".<list element>", "")
                        .replace('.', '/');
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new FieldProblem(null, pointer, code, List.of(), violation.getMessage());
    }
}
