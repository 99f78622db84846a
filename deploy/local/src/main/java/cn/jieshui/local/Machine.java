package cn.jieshui.local;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the machine must offer before anything is started. */
final class Machine {

    private static final int LOWEST_JAVA = 17;
    private static final long LEAST_MEMORY_MIB = 3_000;

    private Machine() {}

    static void check(Path root) {
        if (Runtime.version().feature() < LOWEST_JAVA) {
            throw new CannotStart("a JDK 17 or newer is needed, this is " + Runtime.version()
                    + "; set JAVA_HOME to a newer one 需要 JDK 17 及以上");
        }
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            throw new CannotStart("the embedded Postgres is packed for Linux only 仅支持 Linux");
        }
        checkMemory();
        for (Service service : Service.values()) {
            if (!Files.exists(service.jar(root))) {
                throw new CannotStart(service.jar(root) + " is missing; run mvn -Prun from the project's root"
                        + " 缺少服务包，请在项目根目录执行 mvn -Prun");
            }
        }
    }

    private static void checkMemory() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        long mib = system.getTotalMemorySize() >> 20;
        if (mib < LEAST_MEMORY_MIB) {
            throw new CannotStart("about 3 GiB of memory are needed, this machine has " + mib + " MiB 内存不足");
        }
    }
}
