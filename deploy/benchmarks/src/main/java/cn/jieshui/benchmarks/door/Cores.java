package cn.jieshui.benchmarks.door;

import java.io.IOException;
import java.util.List;

/**
 * Who runs where: what is measured has one processor for itself, those who ask and those who answer behind it share the
 * others, so that it is the measured one that there is not enough of. Linux only.
 */
final class Cores {

    private static final int COUNT = Runtime.getRuntime().availableProcessors();

    private Cores() {}

    /** The beginning of a command that is measured. */
    static List<String> measured() {
        return List.of("taskset", "-c", "0");
    }

    /** The beginning of a command that is not. */
    static List<String> others() {
        return List.of("taskset", "-c", list());
    }

    /** Moves this process, which asks, away from what it measures. */
    static void leaveMeasured() throws IOException, InterruptedException {
        if (COUNT < 2) {
            throw new IllegalStateException("This measurement needs two processors.");
        }
        String self = String.valueOf(ProcessHandle.current().pid());
        new ProcessBuilder("taskset", "-a", "-c", "-p", list(), self)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static String list() {
        return COUNT == 2 ? "1" : "1-" + (COUNT - 1);
    }
}
