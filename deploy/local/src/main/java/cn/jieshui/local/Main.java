package cn.jieshui.local;

import cn.jieshui.local.district.DistrictLoader;
import cn.jieshui.local.district.DistrictPackage;
import cn.jieshui.local.district.RequestRefused;
import cn.jieshui.local.district.SuiteClient;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Starts the whole suite on this machine, loads the district at first start, and stops everything on Ctrl-C. */
public final class Main {

    private final Path root = Path.of(System.getProperty("jieshui.root", "")).toAbsolutePath();
    private final Path home = root.resolve("deploy/local/data");
    private volatile boolean stopping;

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        exitWithTheParent();
        new Main().runOrExplain();
        new CountDownLatch(1).await();
    }

    /** Started by Maven, the suite must not outlive it when only Maven is killed. */
    private static void exitWithTheParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Thread watcher = new Thread(() -> {
                parent.onExit().join();
                System.exit(0);
            });
            watcher.setDaemon(true);
            watcher.start();
        });
    }

    private void runOrExplain() throws InterruptedException {
        try {
            run();
        } catch (CannotStart | RequestRefused e) {
            explain(e.getMessage());
        } catch (Exception e) {
            ServerLog.add(e);
            explain(e + "\n  (more in 详见 " + home.resolve("log/servers.log") + ")");
        }
    }

    private void explain(String why) {
        if (!stopping) {
            System.out.println("\n  Jieshui cannot start 无法启动: " + why + "\n");
            System.exit(1);
        }
    }

    private void run() throws Exception {
        Machine.here().check(root);
        DistrictPackage district = DistrictPackage.in(districtFolder());
        DataFolder.take(home, Boolean.getBoolean("jieshui.clean"), Duration.ofSeconds(15));
        long begin = System.nanoTime();
        ServerLog.keepIn(home);
        Ports ports = Ports.usual();
        LocalSuite suite = LocalSuite.on(root, home, ports, System.out::println).in(district.area());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(suite)));
        suite.start();
        System.out.println("  Ready after " + (System.nanoTime() - begin) / 1_000_000_000L + " s 已就绪");
        load(district, suite, ports);
    }

    private Path districtFolder() {
        return root.resolve("deploy/districts").resolve(System.getProperty("jieshui.district", "500110"));
    }

    private static void load(DistrictPackage district, LocalSuite suite, Ports ports) throws IOException {
        SuiteClient client = new SuiteClient(suite.gatewayUrl(), suite.issuer());
        DistrictLoader loader = new DistrictLoader(district, client, System.out::println);
        loader.load();
        System.out.println(FirstScreen.of(ports, suite.issuer(), loader.example()));
    }

    private void stop(LocalSuite suite) {
        stopping = true;
        System.out.println("\n  Stopping … 正在停止");
        suite.close();
        System.out.println("  Stopped; the data is kept in " + home + " 已停止，数据已保留");
    }
}
