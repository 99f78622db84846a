package cn.jieshui.gateway;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/**
 * The access log, written by a thread of its own. Its lines are gathered, for each alone would cost a change of threads
 * and a call of the kernel, a quarter of a small request; but not so many that writing them keeps the processor from
 * requests. When more come than can be written, some are left out and counted; no request waits.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("access");
    private static final long GATHERED_MILLIS = 10;
    private static final int MOST_TOGETHER = 500;
    private static final int MOST_WAITING = 1 << 16;
    private static final long LAST_MILLIS = 5_000;
    /** In the zone of the machine, as all other lines of the log. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss.SSS")
            .appendOffsetId()
            .toFormatter(Locale.ROOT)
            .withZone(ZoneId.systemDefault());

    private final Clock clock;
    private final BlockingQueue<Line> lines = new ArrayBlockingQueue<>(MOST_WAITING);
    private final LongAdder leftOut = new LongAdder();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread writer = new Thread(this::writeUntilTheEnd, "access-log");

    AccessLog(Clock clock) {
        this.clock = clock;
    }

    @PostConstruct
    void begin() {
        writer.setDaemon(true);
        writer.start();
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
    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        ending.countDown();
        writer.join(LAST_MILLIS);
    }

    private void writeUntilTheEnd() {
        boolean last = false;
        while (!last) {
            try {
                last = ending.await(GATHERED_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                last = true;
            }
            write();
        }
    }

    private void write() {
        List<Line> gathered = new ArrayList<>();
        while (lines.drainTo(gathered, MOST_TOGETHER) > 0) {
            LOG.info(text(gathered));
            gathered.clear();
        }
        long missing = leftOut.sumThenReset();
        if (missing > 0) {
            LOG.info(text(List.of(new Line(clock.millis(), missing + " lines are left out here"))));
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
