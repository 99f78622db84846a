package cn.jieshui.gateway.events.log;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Reads the log for clients that lag behind: a few at a time, one page for each in turn, and never more pages in memory
 * than were allowed. Who asks for a page gives it back when it is used up.
 */
public final class Pages {

    private static final Logger LOG = Logger.getLogger(Pages.class);

    private final KafkaLog kafka;
    private final long pageSize;
    private final ExecutorService readers;
    private final BlockingQueue<PageReader> idle = new LinkedBlockingQueue<>();
    private final Deque<Wish<?>> waiting = new ArrayDeque<>();
    private int free;

    Pages(KafkaLog kafka, LogConfig config) {
        this.kafka = kafka;
        this.pageSize = config.pageSize().asLongValue();
        this.free = config.pages();
        this.readers = Executors.newFixedThreadPool(config.readers(), task -> {
            Thread thread = new Thread(task, "events-reader");
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Wish<T>(Function<PageReader, T> work, CompletableFuture<T> answer) {}

    /**
     * The next page from there on. Every answer, also a failure (Kafka does not answer now), is given back by
     * {@link #giveBack}.
     */
    public CompletionStage<Reading> read(Position from, Predicate<LoggedEvent> wanted) {
        return ask(reader -> reader.read(from, wanted));
    }

    /** The place before everything that was published at this instant or later; given back like a page. */
    public CompletionStage<Position> at(Instant time) {
        return ask(reader -> reader.at(time));
    }

    private <T> CompletionStage<T> ask(Function<PageReader, T> work) {
        Wish<T> wish = new Wish<>(work, new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(wish);
        }
        serveNext();
        return wish.answer();
    }

    /** A page is used up, or nobody wants it any more. */
    public void giveBack() {
        synchronized (waiting) {
            free++;
        }
        serveNext();
    }

    private void serveNext() {
        Wish<?> wish;
        synchronized (waiting) {
            if (free == 0 || waiting.isEmpty()) {
                return;
            }
            free--;
            wish = waiting.poll();
        }
        try {
            readers.execute(() -> serve(wish));
        } catch (RejectedExecutionException stopped) {
            wish.answer().completeExceptionally(stopped);
        }
    }

    private <T> void serve(Wish<T> wish) {
        PageReader reader = null;
        try {
            reader = idle.poll();
            reader = reader == null ? new PageReader(kafka, pageSize) : reader;
            T answer = wish.work().apply(reader);
            idle.add(reader);
            wish.answer().complete(answer);
        } catch (Throwable e) {
            LOG.warnf("A page of the log of events cannot be read now: %s", e);
            close(reader);
            wish.answer().completeExceptionally(e);
        }
    }

    private static void close(PageReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (RuntimeException e) {
            LOG.debug("A reader of the log of events did not close well", e);
        }
    }

    void stop() {
        readers.shutdownNow();
        idle.forEach(Pages::close);
    }
}
