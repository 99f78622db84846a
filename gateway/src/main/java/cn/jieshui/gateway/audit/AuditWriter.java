package cn.jieshui.gateway.audit;

import cn.jieshui.gateway.database.GatewayDatabase;
import cn.jieshui.platform.audit.chain.AuditChain;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Writes refusals into the chain, some together, on a thread of its own. While the database does not answer they go on
 * being gathered, so that nothing is lost by waiting; without a database they are told in the log.
 */
@ApplicationScoped
class AuditWriter {

    private static final Logger LOG = Logger.getLogger(AuditWriter.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final GatewayDatabase database;
    private final AuditChain chain;
    private final AuditedRefusals refusals;
    private final AuditConfig config;
    private final Clock clock;
    private final Counter failures;
    private final Counter lost;
    private final Thread thread = new Thread(this::run, "audit");

    private volatile List<AuditChain.Line> unwritten = List.of();
    private volatile boolean isStopping;
    private Instant unwrittenSince;
    private int attempts;

    AuditWriter(
            GatewayDatabase database,
            AuditChain chain,
            AuditedRefusals refusals,
            AuditConfig config,
            Clock clock,
            MeterRegistry meters) {
        this.database = database;
        this.chain = chain;
        this.refusals = refusals;
        this.config = config;
        this.clock = clock;
        this.failures = Counter.builder("jieshui.gateway.audit.failures")
                .description("Attempts to write refusals into the audit that failed")
                .register(meters);
        this.lost = Counter.builder("jieshui.gateway.audit.lost")
                .description("Refusals that were given up, because the audit could not be written for too long")
                .register(meters);
        Gauge.builder("jieshui.gateway.audit.waiting", this, AuditWriter::waiting)
                .description("Refusals that are not yet in the audit")
                .register(meters);
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        if (!database.isThere()) {
            LOG.warn("The gateway has no database (QUARKUS_DATASOURCE_JDBC_URL): what it refuses is told in the log and"
                    + " not in an audit");
        }
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        isStopping = true;
        thread.interrupt();
        thread.join(LONGEST_PAUSE.toMillis());
        write();
        unwritten = refusals.takeAll();
        write();
        if (!unwritten.isEmpty()) {
            LOG.errorf("%d refusals did not come into the audit", times(unwritten));
        }
    }

    private long waiting() {
        return times(unwritten) + refusals.waiting();
    }

    private void run() {
        while (!isStopping) {
            try {
                if (unwritten.isEmpty()) {
                    unwritten = refusals.takeDue();
                }
                write();
                Thread.sleep(pause().toMillis());
            } catch (InterruptedException e) {
                LOG.debug("The audit is asked to stop", e);
            } catch (Throwable e) {
                LOG.error("The audit is not written now", e);
            }
        }
    }

    /** Doubles with each failure. */
    private Duration pause() {
        Duration doubled = config.writeEvery().multipliedBy(1L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void write() {
        List<AuditChain.Line> lines = unwritten;
        if (lines.isEmpty()) {
            return;
        }
        try {
            if (database.isThere()) {
                database.inTransaction(connection -> {
                    chain.add(connection, lines);
                    return null;
                });
            } else {
                lines.forEach(AuditWriter::tell);
            }
            done();
        } catch (SQLException | RuntimeException e) {
            failed(e);
        }
    }

    private void done() {
        unwritten = List.of();
        unwrittenSince = null;
        attempts = 0;
    }

    private void failed(Exception e) {
        failures.increment();
        attempts++;
        Instant now = clock.instant();
        unwrittenSince = unwrittenSince == null ? now : unwrittenSince;
        if (unwrittenSince.plus(config.longestTry()).isBefore(now)) {
            LOG.errorf("%d refusals are given up, the audit could not be written: %s", times(unwritten), e);
            lost.increment(times(unwritten));
            done();
        } else {
            LOG.warnf("%d refusals wait for the audit, which could not be written: %s", waiting(), e);
        }
    }

    private static void tell(AuditChain.Line line) {
        LOG.infof(
                "Refused: %d %s, %s from %s (%s), %d times, first request %s",
                line.status(),
                line.reason(),
                line.actor().target().isEmpty() ? "no request" : line.actor().target(),
                line.actor().address(),
                line.actor().subject(),
                line.repetition().times(),
                line.actor().requestId());
    }

    private static long times(List<AuditChain.Line> lines) {
        return lines.stream().mapToLong(line -> line.repetition().times()).sum();
    }
}
