package cn.jieshui.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas that every service's contract has. */
final class Schemas {

    private Schemas() {}

    static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    static Schema number() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.INTEGER));
    }

    static Schema seconds() {
        return number().format("int32").minimum(BigDecimal.ZERO).maximum(BigDecimal.valueOf(86_400));
    }

    /** As {@link cn.jieshui.platform.problem.Problem}. */
    static Schema problem() {
        return object().addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", number())
                .addProperty("detail", text())
                .addProperty("instance", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(OASFactory.createSchema().ref("ProblemError")))
                .addProperty("traceId", text())
                .required(List.of("type", "title", "status"));
    }

    /** As {@link cn.jieshui.platform.problem.Problem.Member}; with a name of its own, which clients call it by. */
    static Schema problemError() {
        return object().addProperty("row", number())
                .addProperty("pointer", text())
                .addProperty("code", text())
                .addProperty("detail", text());
    }

    private static Schema object() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT));
    }
}
