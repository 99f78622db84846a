package cn.jieshui.platform.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Tells the audit of what was refused: every change, and every read that was not the caller's to make or that found
 * nothing, for that may be the same.
 */
@Provider
public class Refusals implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> NOT_THEIRS = Set.of(401, 403, 404);

    private final AuditChain chain;
    private final Actors actors;
    private final CurrentVertxRequest current;

    @Context
    ResourceInfo resource;

    @Inject
    Refusals(AuditChain chain, Actors actors, CurrentVertxRequest current) {
        this.chain = chain;
        this.actors = actors;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        name();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        boolean refused =
                READS.contains(request.getMethod()) ? NOT_THEIRS.contains(status) : status >= 400 && status < 500;
        if (!refused || resource.getResourceMethod() == null) {
            return;
        }
        name();
        keep(new AuditChain.Line(actors.now(), Outcome.REFUSED, status, null, null, code(response.getEntity())));
    }

    private void name() {
        if (resource.getResourceMethod() != null) {
            current.getCurrent().put(Actors.OPERATION, Actors.operation(resource.getResourceMethod()));
        }
    }

    /** The refused request changes nothing, so its line has a transaction of its own. */
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
                    "A refusal of %s could not be written to the audit",
                    line.actor().operation());
        }
    }

    /** Problems are written out when they come here. */
    private static String code(Object entity) {
        if (!(entity instanceof String json)) {
            return null;
        }
        String type = AuditJson.read(json).path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
