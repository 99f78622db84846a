package cn.jieshui.platform.openapi;

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

    /** As {@link cn.jieshui.platform.problem.Problem}. */
    static Schema problem() {
        return object("Why a request was not carried out (RFC 9457)")
                .addProperty("type", text().format("uri").description("The kind of problem; stable"))
                .addProperty("title", text().description("The kind in words, in the caller's language"))
                .addProperty("status", number().description("The HTTP status"))
                .addProperty("detail", text().description("This case in words, in the caller's language"))
                .addProperty("instance", text().description("The path that was asked"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .items(member()))
                .addProperty("traceId", text().description("What operators find the request by"))
                .required(List.of("type", "title", "status"));
    }

    private static Schema member() {
        return object("One member of the request that is at fault")
                .addProperty("row", number().description("Of a body that is read row by row, from 1"))
                .addProperty(
                        "pointer",
                        text().description("A JSON pointer into the body; ?name is a query parameter,"
                                + " {name} a part of the path, name: a header"))
                .addProperty("code", text().description("The reason; stable"))
                .addProperty("detail", text().description("The reason in words, in the caller's language"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).description(description);
    }
}
