package cn.jieshui.platform.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Puts the {@link Words} into a document: what each thing means, and what limits its values. */
final class Described {

    private static final long EXACT_IN_EVERY_LANGUAGE = (1L << 53) - 1;

    private final Words words;

    Described(Words words) {
        this.words = words;
    }

    void schemasOf(OpenAPI document) {
        Map<String, Schema> schemas =
                Optional.ofNullable(document.getComponents().getSchemas()).orElse(Map.of());
        schemas.forEach((name, schema) -> {
            words.schema(name).ifPresent(word -> {
                schema.setDescription(word.description());
                limit(schema, word);
            });
            members(name, schema);
        });
    }

    private void members(String owner, Schema schema) {
        Optional.ofNullable(schema.getProperties()).orElse(Map.of()).forEach((name, member) -> words.member(owner, name)
                .ifPresent(word -> {
                    describe(member, word);
                    Optional.ofNullable(member.getItems()).ifPresent(each -> members(owner + "." + name, each));
                    members(owner + "." + name, member);
                }));
    }

    void operation(Operation operation) {
        words.operation(operation.getOperationId()).ifPresent(word -> {
            operation.setSummary(word.title() + " · " + operation.getSummary());
            operation.setDescription(said(word, operation.getDescription()));
            contentsOf(operation).forEach(content -> limit(content, word));
        });
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            words.parameter(operation.getOperationId(), parameter.getName()).ifPresent(word -> {
                parameter.setDescription(said(word, parameter.getDescription()));
                limit(parameter.getSchema(), word);
            });
        }
    }

    /** What is sent and answered as it is: lists, and files that no schema describes further. */
    private static Stream<Schema> contentsOf(Operation operation) {
        Stream<Content> answers = operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> response.getValue().getContent());
        Stream<Content> body = Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent);
        return Stream.concat(answers, body)
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .filter(schema -> !is(schema, SchemaType.OBJECT));
    }

    private static void describe(Schema member, Word word) {
        member.setDescription(said(word, member.getDescription()));
        limit(member, word);
    }

    /** What the code says of this one place in English stands instead of what is said of the name. */
    private static String said(Word word, String own) {
        return own == null ? word.description() : word.zh() + " · " + own;
    }

    private static void limit(Schema schema, Word word) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            schema.setType(null);
            return;
        }
        Optional.ofNullable(schema.getAnyOf()).ifPresent(each -> {
            schema.setType(null);
            each.forEach(one -> limit(one, word));
        });
        Optional.ofNullable(schema.getAdditionalPropertiesSchema()).ifPresent(each -> limit(each, word));
        Optional.ofNullable(schema.getItems()).ifPresent(each -> limit(each, word));
        if (is(schema, SchemaType.STRING)) {
            limitText(schema, word);
        } else if (is(schema, SchemaType.INTEGER)) {
            limitNumber(schema, word);
        } else if (is(schema, SchemaType.ARRAY) && schema.getMaxItems() == null && word.most() != null) {
            schema.setMaxItems(Math.toIntExact(word.most()));
        }
    }

    private static void limitText(Schema schema, Word word) {
        if (schema.getEnumeration() != null) {
            return;
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(word.longest());
        }
        if (schema.getPattern() == null && schema.getFormat() == null) {
            schema.setPattern(word.pattern());
        }
        boolean shown = word.example() != null && Objects.equals(schema.getPattern(), word.pattern());
        if (shown && schema.getExamples() == null) {
            schema.addExample(word.example());
        }
    }

    private static void limitNumber(Schema schema, Word word) {
        boolean wide = "int64".equals(schema.getFormat());
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.valueOf(word.least() == null ? 0 : word.least()));
        }
        if (schema.getMaximum() == null) {
            long most = wide ? EXACT_IN_EVERY_LANGUAGE : Integer.MAX_VALUE;
            schema.setMaximum(BigDecimal.valueOf(word.most() == null ? most : word.most()));
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
