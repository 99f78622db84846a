package cn.jieshui.gateway.audit;

import cn.jieshui.gateway.Bearer;
import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.connection.RefusedHead;
import cn.jieshui.gateway.proxy.TrustedPeers;
import cn.jieshui.platform.audit.chain.Actor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is at the door, as the audit has it. */
@ApplicationScoped
public class Visitors {

    private final TrustedPeers trusted;

    Visitors(TrustedPeers trusted) {
        this.trusted = trusted;
    }

    /** @param operation the {@code operationId} of what is done */
    public Actor actor(Visit visit, String operation) {
        HttpServerRequest request = visit.request();
        Optional<Bearer> bearer = visit.known();
        return new Actor(
                Actor.shown(bearer.map(Bearer::subject).orElse("")),
                bearer.map(Bearer::department).map(Actor::shown).orElse(null),
                bearer.map(Bearer::roles).stream()
                        .flatMap(roles -> roles.stream().sorted())
                        .collect(Collectors.joining(",")),
                Actor.shown(visit.forwarded().client()),
                visit.mark().requestId(),
                operation,
                Actor.shown(request.method() + " " + path(request.uri())));
    }

    /** Of what has become no request: where it came from is all that is known. */
    Actor nobody(RefusedHead head) {
        String address = Actor.shown(trusted.clientOf(head.peer(), head.forwardedFor()));
        return new Actor("", null, "", address, head.requestId(), "", "");
    }

    /** Not the query, in which somebody may have put a token. */
    private static String path(String requestTarget) {
        int query = requestTarget.indexOf('?');
        return query < 0 ? requestTarget : requestTarget.substring(0, query);
    }
}
