package cn.jieshui.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Processes that an earlier run left behind because it was killed. They are known by number and start time from a file
 * in the data folder, so nobody else's process is ever touched.
 */
final class Leftovers {

    private static final String FILE = "processes";

    private Leftovers() {}

    static synchronized void remember(Path home, ProcessHandle process) throws IOException {
        Files.createDirectories(home);
        Files.writeString(
                home.resolve(FILE),
                process.pid() + " " + startOf(process) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Stops what is left, and removes all data when asked to start clean. */
    static void clear(Path home, boolean clean) throws IOException {
        Path file = home.resolve(FILE);
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(Leftovers::stop);
            Files.delete(file);
        }
        postgres(home).ifPresent(Leftovers::stopAndWait);
        if (clean && Files.exists(home)) {
            deleteAll(home);
        }
    }

    private static void stop(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        ProcessHandle.of(Long.parseLong(parts.get(0)))
                .filter(process -> startOf(process).toString().equals(parts.get(1)))
                .ifPresent(Leftovers::stopAndWait);
    }

    /** Postgres writes its own number into its data folder. */
    private static Optional<ProcessHandle> postgres(Path home) throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    private static void stopAndWait(ProcessHandle process) {
        System.out.println("  Stopping process " + process.pid() + " of an earlier run 停止上次遗留的进程");
        process.destroy();
        CompletableFuture<ProcessHandle> exit = process.onExit();
        exit.completeOnTimeout(process, 10, java.util.concurrent.TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static void deleteAll(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
