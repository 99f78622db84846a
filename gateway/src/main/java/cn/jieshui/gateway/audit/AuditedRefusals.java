package cn.jieshui.gateway.audit;

import cn.jieshui.gateway.RefusedVisits;
import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.audit.chain.AuditChain;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        if (problem.status() >= FAILURES) {
            return;
        }
        try {
            gathering.add(visitors.actor(visit, operation(visit)), problem.status(), why, clock.instant());
        } catch (RuntimeException e) {
            // whatever it is, the client has its answer
            LOG.errorf(
                    e,
                    "The refusal of request %s is not in the audit",
                    visit.mark().requestId());
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
