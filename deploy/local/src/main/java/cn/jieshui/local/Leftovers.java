package cn.jieshui.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Processes that an earlier run left behind because it was killed. They are known by number and start time from a file
 * in the data folder, so nobody else's process is ever touched.
 */
final class Leftovers {

    private static final String FILE = "processes";
    private static final String NUMBER = "\\d{1,18}";
    private static final int PATIENCE_SECONDS = 10;

    private Leftovers() {}

    static synchronized void remember(Path home, ProcessHandle process) throws IOException {
        Files.createDirectories(home);
        Files.writeString(
                home.resolve(FILE),
                process.pid() + " " + startOf(process) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Stops what is left of earlier runs on this folder; what does not listen is killed after ten seconds. */
    static void stop(Path home) throws IOException {
        Path file = home.resolve(FILE);
        List<ProcessHandle> left = new ArrayList<>();
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(line -> remembered(line).ifPresent(left::add));
            Files.delete(file);
        }
        postgres(home.resolve("postgres")).ifPresent(left::add);
        if (!left.isEmpty()) {
            System.out.println("  Stopping what an earlier run left behind 停止上次遗留的进程: " + left.size());
            left.forEach(ProcessHandle::destroy);
            CompletableFuture<?>[] ends =
                    left.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(ends)
                    .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            left.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** @param line number and start time; half a line, of a machine that lost its power, names nobody */
    private static Optional<ProcessHandle> remembered(String line) {
        List<String> parts = List.of(line.split(" ", -1));
        if (parts.size() != 2 || !parts.get(0).matches(NUMBER)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(parts.get(0)))
                .filter(process -> startOf(process).toString().equals(parts.get(1)));
    }

    /** Postgres writes its own number into its data folder; only the one unpacked here is meant. */
    private static Optional<ProcessHandle> postgres(Path home) throws IOException {
        Path file = home.resolve("data/postmaster.pid");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.isEmpty() || !lines.get(0).strip().matches(NUMBER)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> Path.of(process.info().command().orElse("")).startsWith(home));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
