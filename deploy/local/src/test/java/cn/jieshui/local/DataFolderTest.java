package cn.jieshui.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private static final Duration NONE = Duration.ZERO;

    @TempDir
    Path home;

    @Test
    void cleanMeansEmpty() throws Exception {
        Path file = Files.createDirectories(home.resolve("kafka/log")).resolve("meta.properties");
        Files.createFile(file);

        DataFolder.take(home, true, NONE);

        assertThat(home).isDirectoryNotContaining("glob:**kafka");
    }

    @Test
    void dataIsKeptOtherwise() throws Exception {
        Path file = Files.createDirectories(home.resolve("kafka")).resolve("kept");
        Files.createFile(file);

        DataFolder.take(home, false, NONE);

        assertThat(file).exists();
    }

    @Test
    void twoSuitesDoNotShareAFolder() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = other.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("taken");

            assertThatThrownBy(() -> DataFolder.take(home, false, NONE))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("a suite is running already on " + home + "; stop it with Ctrl-C first");
        } finally {
            other.destroyForcibly();
        }
    }

    /** Another suite's process, as far as the folder is concerned; collects its garbage while it holds it. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            DataFolder.take(Path.of(arguments[0]), false, NONE);
            System.gc();
            System.out.println("taken");
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }
}
