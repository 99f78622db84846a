package cn.jieshui.benchmarks.door;

import cn.jieshui.benchmarks.BareServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What stands behind every proxy: two bare servers, one with a small answer, one with a whole page. */
record Backends(BareServer smallServer, BareServer pageServer) implements AutoCloseable {

    /** The path of the small answer, at every proxy and at the backend itself. */
    static final String SMALL = "/api/v1/departments";

    static final String PAGE = "/api/v1/plans";
    static final int SMALL_OCTETS = 1_000;
    static final int PAGE_OCTETS = 28_000;

    static Backends start() throws IOException {
        return new Backends(
                BareServer.answering(octets(SMALL_OCTETS), Cores.others()),
                BareServer.answering(octets(PAGE_OCTETS), Cores.others()));
    }

    private static byte[] octets(int count) {
        return ("\"" + "x".repeat(count - 2) + "\"").getBytes(StandardCharsets.US_ASCII);
    }

    /** Scheme, host and port. */
    String small() {
        return origin(smallServer);
    }

    String page() {
        return origin(pageServer);
    }

    private static String origin(BareServer server) {
        return server.url().substring(0, server.url().length() - 1);
    }

    @Override
    public void close() throws IOException {
        smallServer.close();
        pageServer.close();
    }
}
