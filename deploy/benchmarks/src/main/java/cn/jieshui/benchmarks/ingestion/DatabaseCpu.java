package cn.jieshui.benchmarks.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What all processes of the Postgres server have used of the processors. */
final class DatabaseCpu {

    private final ProcessHandle postmaster;

    /** @param home the folder that the server was started in */
    DatabaseCpu(Path home) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(home.resolve("data/postmaster.pid")).get(0).strip());
        postmaster = ProcessHandle.of(pid).orElseThrow();
    }

    Duration used() {
        return postmaster
                .children()
                .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
