package cn.jieshui.platform.audit;

import cn.jieshui.platform.audit.chain.AuditChain;
import cn.jieshui.platform.audit.chain.Outcome;
import cn.jieshui.platform.web.MatchedMethod;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells the audit what no transaction of a change tells: every refused change, every read that was not the caller's to
 * make or that found nothing (for that may be the same), and every command that is carried out later or on the service
 * itself, such as an import that runs on its own or an operator's rebuild.
 */
@Provider
public class AuditRequests implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(AuditRequests.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> NOT_THEIRS = Set.of(401, 403, 404);
    private static final int ACCEPTED = 202;
    private static final String OPERATIONS = "/operations/";
    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

    private final AuditStore chain;
    private final Actors actors;
    private final CurrentVertxRequest current;

    @Inject
    AuditRequests(AuditStore chain, Actors actors, CurrentVertxRequest current) {
        this.chain = chain;
        this.actors = actors;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        name(request);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!name(request)) {
            return;
        }
        int status = response.getStatus();
        if (isRefused(request.getMethod(), status)) {
            keep(new AuditChain.Line(actors.now(), Outcome.REFUSED, status, null, null, code(response)));
        } else if (isCommand(request, status)) {
            keep(new AuditChain.Line(actors.now(), Outcome.CHANGED, null, null, null, null));
        }
    }

    private static boolean isRefused(String method, int status) {
        return READS.contains(method) ? NOT_THEIRS.contains(status) : status >= 400 && status < 500;
    }

    private static boolean isCommand(ContainerRequestContext request, int status) {
        boolean ofAnOperator = request.getUriInfo().getPath().startsWith(OPERATIONS) && status < 300;
        return !READS.contains(request.getMethod()) && (status == ACCEPTED || ofAnOperator);
    }

    /** False when it is for none. */
    private boolean name(ContainerRequestContext request) {
        Optional<ResourceInfo> matched = MatchedMethod.of(request);
        matched.ifPresent(
                each -> current.getCurrent().put(Actors.OPERATION, Actors.operation(each.getResourceMethod())));
        return matched.isPresent();
    }

    /** There is no transaction of a change that it could belong to. */
    private void keep(AuditChain.Line line) {
        if (BlockingOperationControl.isBlockingAllowed()) {
            add(line);
        } else {
            current.getCurrent().vertx().executeBlocking(() -> {
                add(line);
                return null;
            });
        }
    }

    private void add(AuditChain.Line line) {
        try {
            QuarkusTransaction.requiringNew().run(() -> chain.add(line));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "What became of %s could not be written to the audit",
                    line.actor().operation());
        }
    }

    /** Problems are written out when they come here. */
    private static String code(ContainerResponseContext response) {
        if (!PROBLEM.isCompatible(response.getMediaType()) || !(response.getEntity() instanceof String json)) {
            return null;
        }
        String type = AuditJson.read(json).path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
