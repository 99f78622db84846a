package cn.jieshui.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the README tells the operator to bring along. */
final class Readme {

    private static final Path FILE = Path.of("README.md");

    private Readme() {}

    static boolean namesVariable(String variable) {
        return text().contains("| `" + variable + "` |");
    }

    static boolean namesSecret(String secret, String key) {
        return text().lines()
                .anyMatch(line -> line.startsWith("| `" + secret + "` |") && line.contains("`" + key + "`"));
    }

    /** The example of an overlay's kustomization.yaml. */
    static String overlay() {
        String begin = "```yaml\n";
        int from = text().indexOf(begin) + begin.length();
        return text().substring(from, text().indexOf("```", from));
    }

    static String text() {
        try {
            return Files.readString(FILE, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
