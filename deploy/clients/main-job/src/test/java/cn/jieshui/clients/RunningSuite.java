package cn.jieshui.clients;

import cn.jieshui.local.LocalSuite;
import cn.jieshui.local.Ports;
import cn.jieshui.local.district.DistrictLoader;
import cn.jieshui.local.district.SuiteClient;
import java.nio.file.Path;

/** The one suite that all clients are proved on: started on free ports at first use, with the district loaded. */
final class RunningSuite {

    static final Path ROOT = Path.of(System.getProperty("jieshui.root"));

    private static RunningSuite running;

    private final LocalSuite suite;

    private RunningSuite() throws Exception {
        Path home = Path.of(
                System.getProperty("jieshui.home"),
                String.valueOf(ProcessHandle.current().pid()));
        suite = LocalSuite.on(ROOT, home, Ports.free(), System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        suite.start();
        SuiteClient loading = new SuiteClient(suite.gatewayUrl(), suite.issuer());
        new DistrictLoader(ROOT.resolve("deploy/districts/500110"), loading, System.out::println).load();
    }

    static synchronized RunningSuite get() {
        if (running == null) {
            try {
                running = new RunningSuite();
            } catch (Exception e) {
                throw new IllegalStateException("The suite did not start", e);
            }
        }
        return running;
    }

    String gateway() {
        return suite.gatewayUrl();
    }

    String issuer() {
        return suite.issuer();
    }
}
