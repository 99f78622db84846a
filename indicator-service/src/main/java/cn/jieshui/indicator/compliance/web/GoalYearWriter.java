package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.GoalYear;
import cn.jieshui.indicator.compliance.web.GoalYearView.Month;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes pages of {@link GoalYearView}s straight from what is kept: of each result the members of the view are passed
 * on token by token, amounts as they were written. Nothing is made of them in between, because there are thousands.
 */
final class GoalYearWriter {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int BYTES_EACH = 4096;
    private static final Set<String> MEMBERS = Arrays.stream(Month.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    private GoalYearWriter() {}

    /** @param next the cursor of the page after; null on the last */
    static byte[] write(List<GoalYear> goalYears, String next) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BYTES_EACH * (1 + goalYears.size()));
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeArrayFieldStart("items");
            for (GoalYear each : goalYears) {
                write(each, out);
            }
            out.writeEndArray();
            out.writeStringField("next", next);
            out.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("the database holds another JSON than was written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(GoalYear each, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("indicator", each.indicator());
        out.writeStringField("plan", each.plan());
        out.writeStringField("area", each.area());
        out.writeNumberField("year", each.year());
        out.writeStringField("goal", each.goal());
        out.writeStringField("name", each.name());
        out.writeNumberField("version", each.version());
        out.writeStringField("knownAt", each.knownAt().toString());
        out.writeArrayFieldStart("months");
        try (JsonParser bodies = JSON.createParser("[" + each.bodies() + "]")) {
            bodies.nextToken();
            while (bodies.nextToken() == JsonToken.START_OBJECT) {
                passOn(bodies, out);
            }
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void passOn(JsonParser body, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (String member = body.nextFieldName(); member != null; member = body.nextFieldName()) {
            JsonToken value = body.nextToken();
            if (!MEMBERS.contains(member)) {
                body.skipChildren();
            } else {
                out.writeFieldName(member);
                if (value.isNumeric()) {
                    out.writeNumber(body.getText());
                } else {
                    out.copyCurrentEvent(body);
                }
            }
        }
        out.writeEndObject();
    }
}
