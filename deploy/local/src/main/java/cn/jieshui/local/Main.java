package cn.jieshui.local;

import cn.jieshui.local.district.DistrictLoader;
import cn.jieshui.local.district.SuiteClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** Starts the whole suite on this machine, loads the district at first start, and stops everything on Ctrl-C. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("jieshui.root", "")).toAbsolutePath();
        boolean clean = Boolean.getBoolean("jieshui.clean");
        try {
            run(root, clean);
        } catch (CannotStart e) {
            System.err.println("\n  Jieshui cannot start 无法启动: " + e.getMessage() + "\n");
            System.exit(1);
        }
    }

    private static void run(Path root, boolean clean) throws Exception {
        Machine.check(root);
        Path district = districtFolder(root);
        Path home = root.resolve("deploy/local/data");
        Leftovers.clear(home, clean);
        Ports ports = Ports.usual();
        long begin = System.nanoTime();
        LocalSuite suite = LocalSuite.on(root, home, ports, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("\n  Stopping … 正在停止");
            suite.close();
        }));
        suite.start();
        System.out.println("  Ready after " + (System.nanoTime() - begin) / 1_000_000_000L + " s 已就绪");
        SuiteClient client = new SuiteClient(suite.gatewayUrl(), suite.issuer());
        DistrictLoader loader = new DistrictLoader(district, client, System.out::println);
        loader.load();
        System.out.println(FirstScreen.of(suite, ports, loader.example()));
        runAsLongAsTheParent();
        System.exit(0);
    }

    private static Path districtFolder(Path root) {
        Path folder = root.resolve("deploy/districts").resolve(System.getProperty("jieshui.district", "500110"));
        if (!Files.exists(folder.resolve("district.json"))) {
            throw new CannotStart("there is no district package in " + folder + " 没有该区县的数据包");
        }
        return folder;
    }

    /** Started by Maven, the suite must not outlive it when only Maven is killed. */
    private static void runAsLongAsTheParent() {
        ProcessHandle.current()
                .parent()
                .map(ProcessHandle::onExit)
                .orElseGet(CompletableFuture::new)
                .join();
    }
}
