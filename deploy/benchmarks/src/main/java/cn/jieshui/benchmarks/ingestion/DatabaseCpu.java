package cn.jieshui.benchmarks.ingestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What all processes of the Postgres server have used of the processors, those that ended meanwhile too (Linux). */
final class DatabaseCpu {

    private static final int USER = 13;
    private static final int SYSTEM = 14;
    private static final int USER_OF_ENDED = 15;
    private static final int SYSTEM_OF_ENDED = 16;
    private static final int TICKS_PER_SECOND = 100;

    private final ProcessHandle postmaster;

    /** @param home the folder that the server was started in */
    DatabaseCpu(Path home) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(0).strip());
        postmaster = ProcessHandle.of(pid).orElseThrow();
    }

    Duration used() {
        long running = postmaster
                .children()
                .mapToLong(child -> ticks(child, USER, SYSTEM))
                .sum();
        long ended = ticks(postmaster, USER_OF_ENDED, SYSTEM_OF_ENDED);
        return Duration.ofMillis((running + ended) * 1_000 / TICKS_PER_SECOND);
    }

    private static long ticks(ProcessHandle process, int one, int other) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            // the name in brackets may hold anything; after it come the fields from the third on
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
            return Long.parseLong(fields.get(one - 2)) + Long.parseLong(fields.get(other - 2));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
