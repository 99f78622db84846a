package cn.jieshui.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of everything a suite runs on: this process, the services it started, and Postgres. */
final class Cpu {

    private final ProcessHandle postgres;

    /** @param home of the suite; Postgres is no child of ours and says there who it is */
    Cpu(Path home) throws IOException {
        Path file = home.resolve("postgres/data/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        postgres = ProcessHandle.of(pid).orElseThrow();
    }

    /** Of those that still run; the services keep their connections, so their backends do. */
    Duration used() {
        return Stream.of(ProcessHandle.current(), postgres)
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
