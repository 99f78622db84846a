package cn.jieshui.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the embedded servers have to say goes to a file; the terminal is for people. */
public final class ServerLog {

    private ServerLog() {}

    /** @param home the suite's data folder; the log becomes {@code log/servers.log} in it */
    public static void keepIn(Path home) throws IOException {
        LogFile log = new LogFile(home.resolve("log/servers.log")).begin();
        Logger root = Logger.getLogger("");
        for (Handler toTerminal : root.getHandlers()) {
            root.removeHandler(toTerminal);
        }
        Handler file = new FileHandler(log.path().toString());
        file.setEncoding("UTF-8");
        file.setFormatter(new SimpleFormatter());
        root.addHandler(file);
        root.setLevel(Level.INFO);
    }

    static void add(Throwable unexpected) {
        Logger.getLogger("cn.jieshui.local").log(Level.SEVERE, "The suite did not start", unexpected);
    }
}
