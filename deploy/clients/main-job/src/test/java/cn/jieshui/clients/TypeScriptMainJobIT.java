package cn.jieshui.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs {@code typescript/main-job.test.ts}, whose own report stands beside this one's. */
class TypeScriptMainJobIT {

    private static final Path CLIENT = RunningSuite.ROOT.resolve("deploy/clients/typescript");
    private static final Path REPORTS = RunningSuite.ROOT.resolve("deploy/clients/main-job/target/failsafe-reports");

    private final RunningSuite suite = RunningSuite.get();

    @Test
    void theGeneratedClientDoesTheMainJob() throws Exception {
        Files.createDirectories(REPORTS);
        Path report = REPORTS.resolve("TEST-main-job.test.ts.xml");
        Path output = REPORTS.resolve("main-job.test.ts-output.txt");
        ProcessBuilder node = new ProcessBuilder(
                        "node",
                        "--test",
                        "--test-reporter=spec",
                        "--test-reporter-destination=stdout",
                        "--test-reporter=junit",
                        "--test-reporter-destination=" + report,
                        "target/js")
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        node.environment().put("GATEWAY", suite.gateway());
        node.environment().put("ISSUER", suite.issuer());
        Process running = node.start();

        assertThat(running.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(running.exitValue()).as(() -> text(output)).isZero();
        assertThat(report).content().contains("<testcase");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
