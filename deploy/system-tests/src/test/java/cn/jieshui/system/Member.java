package cn.jieshui.system;

import cn.jieshui.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One of several processes of the packaged indicator-service on one database. */
final class Member {

    private final Process process;
    private final Path log;
    private final int port;

    private Member(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static Member start(Path jar, Path log, Map<String, String> environment) throws IOException {
        int port = FreePorts.any();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return new Member(builder.start(), log, port);
    }

    boolean listens() {
        try {
            if (!process.isAlive()) {
                throw new IllegalStateException("It ended with " + process.exitValue() + ", see " + log);
            }
            return Files.readString(log).contains("Listening on:");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops it in the middle of whatever it does, as a long pause of a virtual machine would. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("kill " + signal + " ended with " + code);
        }
    }
}
