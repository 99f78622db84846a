package cn.jieshui.indicator.measurement.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads an object or an array of objects, and remembers which it was: errors are told by pointer. */
final class OneOrMany extends StdDeserializer<MeasurementsRequest> {

    OneOrMany() {
        super(MeasurementsRequest.class);
    }

    @Override
    public MeasurementsRequest deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.isExpectedStartArrayToken()) {
            return new MeasurementsRequest(List.of(one(parser, context)), false);
        }
        List<MeasurementRequest> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(element(parser, context, values));
        }
        return new MeasurementsRequest(values, true);
    }

    private static MeasurementRequest element(
            JsonParser parser, DeserializationContext context, List<MeasurementRequest> before) throws IOException {
        try {
            return one(parser, context);
        } catch (JsonMappingException e) {
            throw JsonMappingException.wrapWithPath(e, before, before.size());
        }
    }

    private static MeasurementRequest one(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.START_OBJECT)) {
            return (MeasurementRequest) context.handleUnexpectedToken(MeasurementRequest.class, parser);
        }
        return context.readValue(parser, MeasurementRequest.class);
    }
}
