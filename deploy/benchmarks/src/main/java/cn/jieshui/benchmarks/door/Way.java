package cn.jieshui.benchmarks.door;

import cn.jieshui.benchmarks.Rounds;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** One way to the backend, and what was measured on it. */
final class Way implements AutoCloseable {

    private final String name;
    private final HttpLoad load;
    private final Supplier<Duration> used;
    private final Rounds each = new Rounds();
    private final Rounds processor = new Rounds();
    private final Rounds median = new Rounds();
    private final Rounds late = new Rounds();
    private double lastRate;

    private Way(String name, HttpLoad load, Supplier<Duration> used) {
        this.name = name;
        this.load = load;
        this.used = used;
    }

    static Way through(Proxy proxy, String path, int octets, String token) throws IOException {
        URI url = URI.create("http://127.0.0.1:" + proxy.port() + path);
        return new Way(proxy.name(), load(url, octets, token), proxy::used);
    }

    static Way direct(String url, int octets, String token) throws IOException {
        return new Way("direct", load(URI.create(url), octets, token), () -> Duration.ZERO);
    }

    private static HttpLoad load(URI url, int octets, String token) throws IOException {
        return new HttpLoad(url, Map.of("Authorization", token, "Accept", "application/json"), octets);
    }

    void flatOut(Duration time, boolean counts) throws IOException {
        Duration before = used.get();
        long answered = load.answered(time);
        lastRate = answered * 1e9 / time.toNanos();
        if (counts) {
            each.addNanos(time.toNanos() / answered);
            processor.addNanos(used.get().minus(before).toNanos() / answered);
        }
    }

    /** Requests a second of the last round flat out. */
    double lastRate() {
        return lastRate;
    }

    void at(double perSecond, Duration time, boolean counts) throws IOException {
        long[] nanos = load.latencies(perSecond, time);
        if (counts) {
            median.addNanos(nanos[nanos.length / 2]);
            late.addNanos(nanos[(int) (nanos.length * 0.99)]);
        }
    }

    void tell(Way nginx, Way direct) {
        System.out.printf(
                "  %-8s each %s; rate %.2f of nginx's; its CPU %s%n           at half load median %s; p99 %s, added %.0f µs%n",
                name,
                each.inMicros(),
                1 / each.ratioTo(nginx.each),
                processor.inMicros(),
                median.inMicros(),
                late.inMicros(),
                (late.medianNanos() - direct.late.medianNanos()) / 1e3);
    }

    @Override
    public void close() throws IOException {
        load.close();
    }
}
