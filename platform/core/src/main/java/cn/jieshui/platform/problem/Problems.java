package cn.jieshui.platform.problem;

import cn.jieshui.platform.web.RequestIds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Builds the problem that answers a request, in the language that the request asks for. */
@Singleton
public class Problems {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_BASE = "https://jieshui.cn/problems/";

    private final ObjectMapper mapper;

    @Inject
    Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    Locale language(RoutingContext request) {
        return ProblemTexts.language(request.request().getHeader("Accept-Language"));
    }

    Problem problem(RoutingContext request, int status, String code, List<FieldProblem> fields, Object... arguments) {
        Locale language = language(request);
        List<Object> values = Arrays.asList(arguments);
        return new Problem(
                TYPE_BASE + code,
                ProblemTexts.text(code + ".title", language, values).orElse(code),
                status,
                ProblemTexts.text(code + ".detail", language, values).orElse(null),
                request.request().path(),
                members(request, fields),
                RequestIds.traceId(request));
    }

    /** What is at fault, in the language that the request asks for. */
    public List<Problem.Member> members(RoutingContext request, List<FieldProblem> fields) {
        Locale language = language(request);
        return fields.stream().map(field -> member(field, language)).toList();
    }

    private static Problem.Member member(FieldProblem field, Locale language) {
        String text = field.text() != null
                ? field.text()
                : ProblemTexts.text(field.code(), language, field.arguments())
                        .or(() -> ProblemTexts.text(field.code() + ".detail", language, field.arguments()))
                        .orElse(null);
        return new Problem.Member(
                field.row(), field.pointer() == null ? null : ProblemTexts.shown(field.pointer()), field.code(), text);
    }

    String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
