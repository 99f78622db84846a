package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.Bearer;
import cn.jieshui.gateway.EntityTag;
import cn.jieshui.gateway.OwnPath;
import cn.jieshui.gateway.PageRequest;
import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.audit.Visitors;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.audit.chain.Actor;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/** {@code /api/v1/webhooks} over HTTP: reads what was sent, and answers what came of it. */
@ApplicationScoped
class WebhookPaths implements OwnPath {

    static final String PATH = "/api/v1/webhooks";

    private static final Logger LOG = Logger.getLogger(WebhookPaths.class);
    private static final Pattern SLASH = Pattern.compile("/");
    private static final Pattern ID = Pattern.compile("wh_[0-9a-f-]{36}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final int LONGEST_BODY = 65_536;
    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerForMapOf(Object.class);

    private final Subscriptions subscriptions;
    private final Undelivered undelivered;
    private final Visitors visitors;

    WebhookPaths(Subscriptions subscriptions, Undelivered undelivered, Visitors visitors) {
        this.subscriptions = subscriptions;
        this.undelivered = undelivered;
        this.visitors = visitors;
    }

    @Override
    public String path() {
        return PATH;
    }

    /** What came of a request. @param body null when there is none */
    record Answer(int status, JsonObject body, Long version, String location) {

        static Answer of(int status, JsonObject body) {
            return new Answer(status, body, null, null);
        }
    }

    @Override
    public void answer(Visit visit) {
        body(visit.request())
                .compose(body -> visit.loop().owner().executeBlocking(() -> answer(visit, body), false))
                .onComplete(done -> visit.loop().runOnContext(then -> {
                    if (done.succeeded()) {
                        say(visit.request(), done.result());
                    } else {
                        visit.refuse(refusal(visit, done.cause()));
                    }
                }));
    }

    private static Refusal refusal(Visit visit, Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        LOG.errorf(cause, "Request %s about webhooks failed", visit.mark().requestId());
        return Refusal.of(Problem.WEBHOOKS_UNAVAILABLE);
    }

    private static Future<Buffer> body(HttpServerRequest request) {
        Promise<Buffer> read = Promise.promise();
        Buffer body = Buffer.buffer();
        request.exceptionHandler(read::tryFail);
        request.handler(part -> {
            if (body.length() + part.length() > LONGEST_BODY) {
                read.tryFail(Refusal.of(Problem.BODY_TOO_LARGE));
            } else {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> read.tryComplete(body));
        if (request.isEnded()) {
            read.tryComplete(body);
        }
        request.resume();
        return read.future();
    }

    private Answer answer(Visit visit, Buffer body) {
        HttpServerRequest request = visit.request();
        if (visit.bearer().roles().isEmpty()) {
            throw Refusal.of(Problem.NO_KNOWN_ROLE);
        }
        List<String> parts =
                SLASH.splitAsStream(request.path().substring(PATH.length())).toList();
        String id = parts.size() > 1 ? parts.get(1) : null;
        String letter = parts.size() > 3 ? parts.get(3) : null;
        String what = (parts.size() > 2 ? "/" + parts.get(2) : "")
                + (letter == null ? "" : "/{letter}")
                + (parts.size() > 4 ? "/" + parts.get(4) : "");
        String operation = request.method() + (id == null ? "" : " {id}") + what;
        if (parts.size() > 5 || (letter != null && !NUMBER.matcher(letter).matches()) || (id != null && id.isEmpty())) {
            throw Refusal.of(Problem.NO_SUCH_PATH, request.path());
        }
        String ifMatch = request.getHeader("If-Match");
        Bearer bearer = visit.bearer();
        return switch (operation) {
            case "GET" -> subscriptions.list(bearer, PageRequest.of(request, ID));
            case "POST" ->
                subscriptions.add(
                        bearer,
                        actor(visit, "addWebhook"),
                        IdempotencyKey.of(request.getHeader(IdempotencyKey.HEADER)),
                        json(request, body));
            case "GET {id}" -> subscriptions.get(bearer, id);
            case "PUT {id}" ->
                subscriptions.change(bearer, actor(visit, "changeWebhook"), id, ifMatch, json(request, body));
            case "DELETE {id}" -> subscriptions.remove(bearer, actor(visit, "removeWebhook"), id, ifMatch);
            case "POST {id}/verification" -> subscriptions.verify(bearer, actor(visit, "verifyWebhook"), id);
            case "POST {id}/secret" -> subscriptions.renewSecret(bearer, actor(visit, "renewWebhookSecret"), id);
            case "POST {id}/replay" ->
                subscriptions.replay(bearer, actor(visit, "replayWebhook"), id, json(request, body));
            case "GET {id}/dead-letters" -> undelivered.list(bearer, id, PageRequest.of(request, NUMBER));
            case "POST {id}/dead-letters/{letter}/replay" ->
                undelivered.replay(bearer, actor(visit, "replayWebhookDeadLetter"), id, letter);
            default -> throw notServed(request, id, what);
        };
    }

    private Actor actor(Visit visit, String operation) {
        return visitors.actor(visit, operation);
    }

    private static Refusal notServed(HttpServerRequest request, String id, String what) {
        String allowed =
                switch (what) {
                    case "" -> id == null ? "GET, POST" : "GET, PUT, DELETE";
                    case "/verification", "/secret", "/replay", "/dead-letters/{letter}/replay" -> "POST";
                    case "/dead-letters" -> "GET";
                    default -> null;
                };
        if (allowed == null) {
            return Refusal.of(Problem.NO_SUCH_PATH, request.path());
        }
        request.response().putHeader("Allow", allowed);
        return Refusal.of(Problem.METHOD_NOT_ALLOWED, request.method().name());
    }

    /** One object and nothing behind it, no member of which comes twice. */
    private static JsonObject json(HttpServerRequest request, Buffer body) {
        String type = request.getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw Refusal.of(Problem.NOT_JSON);
        }
        try {
            Map<String, Object> members = STRICT.readValue(body.getBytes());
            if (members != null) {
                return new JsonObject(members);
            }
        } catch (IOException e) {
            LOG.debugf("What was sent about a webhook is no JSON: %s", e.getMessage());
        }
        throw Refusal.parameter("", "malformed-json");
    }

    private static void say(HttpServerRequest request, Answer answer) {
        HttpServerResponse response =
                request.response().setStatusCode(answer.status()).putHeader("Cache-Control", "no-store");
        if (request.method().equals(HttpMethod.GET)) {
            EntityTag.answer(request, answer.version(), answer.body().toBuffer());
            return;
        }
        if (answer.version() != null) {
            response.putHeader("ETag", "\"" + answer.version() + "\"");
        }
        if (answer.location() != null) {
            response.putHeader("Location", answer.location());
        }
        if (answer.body() == null) {
            response.end();
        } else {
            response.putHeader("Content-Type", "application/json")
                    .end(answer.body().toBuffer());
        }
    }
}
