package cn.jieshui.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What this machine offers.
 *
 * @param memoryMib all of its memory, or what a container may have of it
 * @param freeMib what can be had without swapping
 * @param mayRunPostgres false for root where user namespaces are forbidden: Postgres refuses to run as root
 */
record Machine(int java, String system, long memoryMib, long freeMib, boolean mayRunPostgres) {

    private static final int LOWEST_JAVA = 17;
    private static final long LEAST_MEMORY_MIB = 3_000;
    private static final long LEAST_FREE_MIB = 1_800;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    static Machine here() {
        var memory = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        long mib = memory.getTotalMemorySize() >> 20;
        return new Machine(Runtime.version().feature(), system, mib, freeMib(mib), !isRoot() || canUnshare());
    }

    private static long freeMib(long otherwise) {
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException unknown) {
            return otherwise;
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean canUnshare() {
        try {
            return new ProcessBuilder(List.of("unshare", "-U", "true")).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Whether the suite can run here.
     *
     * @param root the project's root, where the packaged services must be
     * @throws CannotStart with what is missing and what to do
     */
    void check(Path root) {
        need(
                java >= LOWEST_JAVA,
                "a JDK 17 or newer is needed, this is " + java + "; set JAVA_HOME to a newer one 需要 JDK 17 及以上");
        need(
                system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)"),
                "the embedded Postgres is packed for Linux on x86-64, this is " + system + " 仅支持 Linux x86-64");
        need(
                memoryMib >= LEAST_MEMORY_MIB,
                "a machine with about 3 GiB of memory is needed, this one has " + memoryMib + " MiB 内存不足");
        need(
                freeMib >= LEAST_FREE_MIB,
                "about 1.8 GiB of free memory are needed, " + freeMib + " MiB are free; close something first 可用内存不足");
        need(
                mayRunPostgres,
                "Postgres refuses to run as root and this system forbids user namespaces; start as an ordinary user"
                        + " 请用普通用户启动");
        for (Service service : Service.values()) {
            need(
                    Files.exists(service.jar(root)),
                    service.jar(root) + " is missing; run mvn -Prun from the project's root"
                            + " 缺少服务包，请在项目根目录执行 mvn -Prun");
        }
    }

    private static void need(boolean given, String otherwise) {
        if (!given) {
            throw new CannotStart(otherwise);
        }
    }
}
