package cn.jieshui.gateway.audit;

import cn.jieshui.gateway.RefusedVisits;
import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.connection.RefusedHead;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What the gateway itself refuses, on its way to the audit. What fails behind it (5xx) is no refusal. */
@ApplicationScoped
class AuditedRefusals implements RefusedVisits {

    private static final Logger LOG = Logger.getLogger(AuditedRefusals.class);
    private static final int FAILURES = 500;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Visitors visitors;
    private final Clock clock;
    private final AuditConfig config;
    private final Gathering gathering;

    AuditedRefusals(Visitors visitors, Clock clock, AuditConfig config) {
        this.visitors = visitors;
        this.clock = clock;
        this.config = config;
        this.gathering = new Gathering(config.keptApart());
    }

    @Override
    public void told(Visit visit, Problem problem, String why) {
        if (problem.status() < FAILURES) {
            keep(visit.mark().requestId(), () -> visitors.actor(visit, operation(visit)), problem, why);
        }
    }

    void told(@Observes RefusedHead head) {
        Problem problem = head.problem();
        keep(head.requestId(), () -> visitors.nobody(head), problem, problem.code());
    }

    private void keep(String requestId, Supplier<Actor> who, Problem problem, String why) {
        try {
            gathering.add(who.get(), problem.status(), why, clock.instant());
        } catch (RuntimeException e) {
            // whatever it is, the client has its answer
            LOG.errorf(e, "The refusal of request %s is not in the audit", requestId);
        }
    }

    /** Method and route, of which there are few; the gateway does not know the services' operations. */
    private static String operation(Visit visit) {
        String method = visit.request().method().name();
        return visit.route().isEmpty() ? "" : (METHODS.contains(method) ? method : "?") + " " + visit.route();
    }

    /** Those that have been gathered for long enough. */
    List<AuditChain.Line> takeDue() {
        return gathering.takeFrom(clock.instant().minus(config.collectFor()));
    }

    List<AuditChain.Line> takeAll() {
        return gathering.takeFrom(Instant.MAX);
    }

    /** How many refusals are not yet lines. */
    long waiting() {
        return gathering.size();
    }
}
