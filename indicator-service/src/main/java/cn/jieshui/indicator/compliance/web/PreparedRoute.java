package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.Edition;
import cn.jieshui.indicator.compliance.Editions;
import cn.jieshui.indicator.compliance.web.PlanAnswers.Answer;
import cn.jieshui.indicator.compliance.web.PlanAnswers.Question;
import cn.jieshui.platform.identity.CheckedTokens;
import cn.jieshui.platform.security.Caller;
import cn.jieshui.platform.security.Roles;
import cn.jieshui.platform.web.ETags;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A short way to {@link ComplianceResource#list} for what is asked again and again: a {@link PlainQuestion}, by a
 * reader whose token was checked a moment ago and who may read the plan. The way through the framework costs many times
 * what such an answer does. Here is nothing refused: whatever is not exactly this goes on to the resource, which
 * decides, and the answer is the same that it would give.
 */
@Singleton
class PreparedRoute {

    /** After the request has its id, before the framework looks at the token. */
    private static final int BEFORE_AUTHENTICATION = -250;

    private static final int NOT_MODIFIED = 304;
    private static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");

    private final CheckedTokens tokens;
    private final Editions editions;
    private final PlanAnswers answers;

    @Inject
    PreparedRoute(CheckedTokens tokens, Editions editions, PlanAnswers answers) {
        this.tokens = tokens;
        this.editions = editions;
        this.answers = answers;
    }

    void open(@Observes Router router) {
        router.get(ComplianceResource.PATH).order(BEFORE_AUTHENTICATION).handler(this::tryIt);
    }

    /** A page and its tag; without the page for whoever has it. */
    private record Prepared(long tag, Buffer page) {}

    private void tryIt(RoutingContext request) {
        Optional<PlainQuestion> question = PlainQuestion.of(request.request());
        Optional<SecurityIdentity> reader = question.isEmpty()
                ? Optional.empty()
                : tokens.sender(request.request()).filter(sender -> sender.hasRole(Roles.ANYONE));
        if (reader.isEmpty()) {
            request.next();
            return;
        }
        PlainQuestion asked = question.get();
        Context here = request.vertx().getOrCreateContext();
        String known = request.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        editions.of(asked.of(), new Caller(reader.get()).areas())
                .thenCompose(edition -> prepared(asked, edition, known))
                .whenComplete((prepared, failure) -> here.runOnContext(back -> {
                    if (prepared == null) {
                        request.next();
                    } else {
                        answer(request, prepared);
                    }
                }));
    }

    /** Null where the month is none of the plan's year. */
    private CompletionStage<Prepared> prepared(PlainQuestion asked, Edition edition, String known) {
        long tag = PlanAnswers.tag(asked.of(), edition.number());
        if (edition.year() != asked.year()) {
            return CompletableFuture.completedStage(null);
        }
        if (ETags.matches(known, tag)) {
            return CompletableFuture.completedStage(new Prepared(tag, null));
        }
        return answers.to(new Question(asked.of(), edition.number(), 0, asked.limit()))
                .thenApply((Answer answer) ->
                        new Prepared(PlanAnswers.tag(asked.of(), answer.edition()), answer.buffer()));
    }

    private static void answer(RoutingContext request, Prepared prepared) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        request.request().resume();
        response.putHeader(HttpHeaders.ETAG, ETags.of(prepared.tag()));
        if (prepared.page() == null) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(prepared.page());
        }
    }
}
