package cn.jieshui.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of one process: what it said in this run; what it said in the run before stands beside it. */
record LogFile(Path path) {

    /** Makes room for a new run. */
    LogFile begin() throws IOException {
        Files.createDirectories(path.getParent());
        if (Files.exists(path)) {
            String name = path.getFileName().toString().replace(".log", ".previous.log");
            Files.move(path, path.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return this;
    }

    /** Everything so far; empty when there is no log (yet). */
    String text() {
        try {
            return Files.exists(path) ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The last lines, indented, and where the whole log is. */
    String tail(int lines) {
        List<String> all = text().strip().lines().toList();
        StringBuilder tail = new StringBuilder();
        all.subList(Math.max(0, all.size() - lines), all.size())
                .forEach(line -> tail.append("    | ").append(line).append('\n'));
        return tail + "    (the whole log 完整日志: " + path + ")";
    }
}
