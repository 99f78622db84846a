package cn.jieshui.benchmarks.door;

import cn.jieshui.benchmarks.Jvm;
import cn.jieshui.embedded.EmbeddedIssuer;
import cn.jieshui.embedded.FreePorts;
import cn.jieshui.local.district.SuiteClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * How many requests the gateway passes on beside nginx, to the same backends, each with one processor for itself; what
 * each request costs it; and how much later the answers come than from the backend itself, at half of the gateway's
 * highest rate.
 */
public final class GatewayAgainstNginx {

    /**
     * Flat out, as long as the JVMs take until they no longer compile: on the one processor that they have, what is
     * being compiled keeps requests waiting.
     */
    private static final int FLAT_OUT_TO_WARM_UP = 20;

    private static final int ROUNDS_TO_WARM_UP = 4;

    private static final int ROUNDS = Integer.getInteger("jieshui.rounds", 5);
    private static final Duration ROUND = Duration.ofSeconds(2);

    private GatewayAgainstNginx() {}

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.WARNING);
        Cores.leaveMeasured();
        Path root = Path.of(System.getProperty("jieshui.root"));
        Path home = Files.createTempDirectory("gateway-against-nginx");
        try (EmbeddedIssuer issuer = EmbeddedIssuer.start(FreePorts.any(), List.of("500110"));
                Backends backends = Backends.start();
                Proxy nginx = Proxy.nginx(home, backends);
                Proxy plain = Proxy.forwardingAlone(home, root, backends);
                Proxy gateway = Proxy.gateway(home, root, backends, issuer.issuer())) {
            String token = "Bearer " + new SuiteClient("", issuer.issuer()).token("viewer");
            System.out.printf(
                    "%d rounds of %d s after %d and %d flat out to warm up; %s%n",
                    ROUNDS, ROUND.toSeconds(), ROUNDS_TO_WARM_UP, FLAT_OUT_TO_WARM_UP, Jvm.told());
            List<Proxy> proxies = List.of(nginx, plain, gateway);
            measure("small", backends.small(), proxies, Backends.SMALL, Backends.SMALL_OCTETS, token);
            measure("page", backends.page(), proxies, Backends.PAGE, Backends.PAGE_OCTETS, token);
        }
        System.exit(0);
    }

    private static void measure(String what, String backend, List<Proxy> proxies, String path, int octets, String token)
            throws Exception {
        List<Way> ways = new ArrayList<>();
        try {
            for (Proxy proxy : proxies) {
                ways.add(Way.through(proxy, path, octets, token));
            }
            Way direct = Way.direct(backend + path, octets, token);
            ways.add(direct);
            Way gateway = ways.get(proxies.size() - 1);
            for (int round = 0; round < FLAT_OUT_TO_WARM_UP; round++) {
                for (Way way : ways) {
                    way.flatOut(ROUND, false);
                }
            }
            for (int round = -ROUNDS_TO_WARM_UP; round < ROUNDS; round++) {
                for (Way way : ways) {
                    way.flatOut(ROUND, round >= 0);
                }
                double half = gateway.lastRate() / 2;
                for (Way way : ways) {
                    way.at(half, ROUND, round >= 0);
                }
            }
            System.out.printf("%s answer, %d octets%n", what, octets);
            for (Way way : ways) {
                way.tell(ways.get(0), direct);
            }
        } finally {
            for (Way way : ways) {
                way.close();
            }
        }
    }
}
