package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for other systems says what happens: its commands run as they stand, and print what it shows. */
class GuideIT {

    private static final String GATEWAY = "http://localhost:8080";
    private static final String ISSUER = "http://localhost:8090/jieshui";
    private static final String END = "=== end of step ===\n";

    private final RunningSuite suite = RunningSuite.get();

    @TempDir
    Path folder;

    @Test
    void theGuideFromTokenToFirstReportIsTrue() throws Exception {
        List<Guide.Step> steps = Guide.in(RunningSuite.root().resolve("gateway/GUIDE.md"));
        assertThat(steps).hasSizeGreaterThan(5);

        String[] printed = run(script(steps)).split(END, -1);

        for (int i = 0; i < steps.size(); i++) {
            assertThat(i < printed.length - 1 ? printed[i].strip() : "(not reached)" + printed[printed.length - 1])
                    .as("step %d: %s", i, steps.get(i).commands())
                    .matches(steps.get(i).expected());
        }
    }

    /** Ends at the first command that fails, as nobody would go on from there. */
    private String script(List<Guide.Step> steps) {
        return steps.stream()
                .map(step -> step.commands()
                        .replace(ISSUER, suite.processes().issuer())
                        .replace(GATEWAY, suite.processes().gatewayUrl()))
                .collect(Collectors.joining(
                        "printf '" + END.replace("\n", "\\n") + "'\n",
                        "set -euo pipefail\n",
                        "printf '" + END.replace("\n", "\\n") + "'\n"));
    }

    private String run(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("guide.sh"), script);
        Path output = folder.resolve("output");
        Process bash = new ProcessBuilder("bash", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(bash.waitFor(2, TimeUnit.MINUTES)).as("the guide ends").isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
