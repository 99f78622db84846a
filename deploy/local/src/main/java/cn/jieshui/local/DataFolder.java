package cn.jieshui.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The folder where one suite at a time keeps its data and logs. */
final class DataFolder {

    private static final String LOCK = "lock";
    /** A lock that nobody refers to would go with the garbage. */
    private static final List<FileLock> HELD = new ArrayList<>();

    private DataFolder() {}

    /**
     * Takes the folder for this process, until it ends: stops what an earlier one left running, and empties the folder
     * when asked to.
     *
     * @param patience how long a suite that was just told to stop may still hold it
     * @throws CannotStart when it belongs to somebody else or another suite runs on it
     */
    static void take(Path home, boolean clean, Duration patience) throws IOException, InterruptedException {
        own(home);
        lock(home.resolve(LOCK), patience);
        Leftovers.stop(home);
        if (clean) {
            System.out.println("  Starting with empty data 清空数据后启动");
            empty(home);
        }
    }

    private static void own(Path home) throws IOException {
        if (!Files.exists(home)) {
            Files.createDirectories(home);
        }
        Path database = home.resolve("postgres/data");
        String owner = Files.getOwner(Files.exists(database) ? database : home).getName();
        String user = System.getProperty("user.name");
        if (!owner.equals(user) || !Files.isWritable(home)) {
            throw new CannotStart("the data in " + home + " belong to " + owner + ", you are " + user
                    + "; give the folder to yourself (chown -R) or remove it 数据目录属于其他用户");
        }
    }

    private static void lock(Path file, Duration patience) throws IOException, InterruptedException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long end = System.nanoTime() + patience.toNanos();
        FileLock lock = channel.tryLock();
        if (lock == null) {
            System.out.println("  Waiting for the suite that still has the data 等待上一套系统停止 …");
        }
        while (lock == null) {
            if (System.nanoTime() > end) {
                throw new CannotStart("a suite is running already on " + file.getParent()
                        + "; stop it with Ctrl-C first" + " 已有一套系统在运行");
            }
            TimeUnit.MILLISECONDS.sleep(200);
            lock = channel.tryLock();
        }
        HELD.add(lock);
    }

    private static void empty(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(home) && !file.equals(home.resolve(LOCK))) {
                    Files.delete(file);
                }
            }
        }
    }
}
