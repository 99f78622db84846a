package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Runs imports on their own, a few at once, while their senders ask how far they are. What an import writes and that it
 * has succeeded is committed together; a process that dies leaves neither, and its imports are given up for lost.
 */
@ApplicationScoped
public class RunImports {

    private static final Logger LOG = Logger.getLogger(RunImports.class);
    private static final long TOLD_EVERY_MILLIS = 500;

    private final ImportJobs jobs;
    private final RecordRows recording;
    private final TransactionSynchronizationRegistry transactions;
    private final ImportConfig config;
    private final Map<String, RunningImport> mine = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(RunImports::thread);
    private final Future<?> telling;

    @Inject
    RunImports(
            ImportJobs jobs,
            RecordRows recording,
            TransactionSynchronizationRegistry transactions,
            ImportConfig config) {
        this.jobs = jobs;
        this.recording = recording;
        this.transactions = transactions;
        this.config = config;
        this.workers = new ThreadPoolExecutor(
                config.atOnce(), config.atOnce(), 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), RunImports::thread);
        this.telling =
                teller.scheduleWithFixedDelay(this::tell, TOLD_EVERY_MILLIS, TOLD_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "imports");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Takes an import; it begins when the transaction is committed.
     *
     * @param areas those that the caller works in
     * @return its id
     * @throws TooManyImports when as many wait as may
     */
    @Transactional
    public String submit(Body body, Set<String> areas, String by, boolean dryRun) {
        if (mine.size() >= config.atOnce() + config.waiting()) {
            discard(body);
            throw new TooManyImports(config.waiting());
        }
        RunningImport running = new RunningImport(UUID.randomUUID().toString(), by, areas, dryRun, body);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    mine.put(running.id(), running);
                    workers.execute(() -> run(running));
                } else {
                    discard(body);
                }
            }
        });
        jobs.add(running.id(), by, areas, dryRun);
        return running.id();
    }

    private void run(RunningImport running) {
        try {
            if (jobs.start(running.id())) {
                record(running);
            }
        } catch (Refusal refused) {
            jobs.end(running.told(), ImportState.REFUSED, counted(refused), problem(refused));
        } catch (Throwable broken) {
            LOG.errorf(broken, "The import %s broke off", running.id());
            end(running, ImportState.FAILED, new FieldProblem("", "import-broke-off"));
        } finally {
            mine.remove(running.id());
            discard(running.body());
        }
    }

    private void record(RunningImport running) {
        if (running.dryRun()) {
            RecordedRows rehearsed = recording.rehearse(running.body(), running.areas(), running.owner(), running);
            jobs.end(running.told(), ImportState.SUCCEEDED, rehearsed, null);
            return;
        }
        QuarkusTransaction.requiringNew()
                .timeout((int) config.longest().toSeconds())
                .run(() -> {
                    RecordedRows recorded = recording.record(running.body(), running.areas(), running.owner(), running);
                    if (!jobs.end(running.told(), ImportState.SUCCEEDED, recorded, null)) {
                        throw new IllegalStateException("it was given up for lost");
                    }
                });
    }

    /** The database may be what broke. */
    private void end(RunningImport running, ImportState state, FieldProblem problem) {
        try {
            jobs.end(running.told(), state, null, problem);
        } catch (RuntimeException e) {
            LOG.errorf(e, "That the import %s is %s could not be kept", running.id(), state);
        }
    }

    private static RecordedRows counted(Refusal refused) {
        if (refused instanceof RowsRefused rows) {
            return rows.counted();
        }
        return refused.fields().isEmpty() ? null : new RecordedRows(0, 0, 0, 0, 0, refused.fields());
    }

    private static FieldProblem problem(Refusal refused) {
        return new FieldProblem("", refused.code(), refused.arguments());
    }

    private void tell() {
        try {
            if (!mine.isEmpty()) {
                jobs.tell(mine.values().stream().map(RunningImport::told).toList());
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "How far imports are could not be told");
        }
    }

    private static void discard(Body body) {
        try {
            body.discard();
        } catch (IOException e) {
            LOG.warnf(e, "A body could not be discarded");
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
        telling.cancel(true);
        teller.shutdownNow();
    }
}
