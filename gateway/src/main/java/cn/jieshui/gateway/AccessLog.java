package cn.jieshui.gateway;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * The access log. Its lines are gathered and handed on together, for each alone would cost a change of threads and a
 * call of the kernel, a quarter of a small request. When more come than can be written, some are left out and counted;
 * no request waits.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");
    private static final long GATHERED_MILLIS = 100;
    private static final int MOST_GATHERED = 1 << 16;
    /** In the zone of the machine, as all other lines of the log. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss.SSS")
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    private final Clock clock;
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST_GATHERED);
    private final LongAdder leftOut = new LongAdder();

    AccessLog(Clock clock, Vertx vertx) {
        this.clock = clock;
        vertx.setPeriodic(GATHERED_MILLIS, tick -> write());
    }

    private record Line(long millis, String text) {}

    /** Whether anybody wants the lines. */
    static boolean isOn() {
        return LOG.isInfoEnabled();
    }

    void add(String text) {
        if (!lines.offer(new Line(clock.millis(), text))) {
            leftOut.increment();
        }
    }

    /** What is not yet written when the gateway stops. */
    void end(@Observes ShutdownEvent stop) {
        write();
    }

    private void write() {
        List<Line> gathered = new ArrayList<>();
        lines.drainTo(gathered);
        long missing = leftOut.sumThenReset();
        if (missing > 0) {
            gathered.add(new Line(clock.millis(), missing + " lines are left out here"));
        }
        if (!gathered.isEmpty()) {
            LOG.info(text(gathered));
        }
    }

    private static String text(List<Line> gathered) {
        StringBuilder text = new StringBuilder();
        long millis = 0;
        String time = "";
        for (Line line : gathered) {
            if (line.millis() != millis) {
                millis = line.millis();
                time = TIME.format(Instant.ofEpochMilli(millis));
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(time)
                    .append(" ACCESS ")
                    .append(line.text());
        }
        return text.toString();
    }
}
