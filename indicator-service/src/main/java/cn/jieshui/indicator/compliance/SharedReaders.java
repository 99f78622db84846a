package cn.jieshui.indicator.compliance;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads for reads that answer several askers at once. The framework's own take the context of whoever submits along,
 * and with it who that is: what goes on for another when the read ends would go on in that context, while the first
 * asker's request uses it too. Nothing of anybody is about these.
 */
public final class SharedReaders {

    private static final int IDLE_SECONDS = 30;

    private SharedReaders() {}

    /** @param most reads at a time; the others wait */
    public static Executor threads(String name, int most) {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), read -> {
                    Thread thread = new Thread(read, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
