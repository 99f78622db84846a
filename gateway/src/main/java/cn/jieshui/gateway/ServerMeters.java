package cn.jieshui.gateway;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;

/**
 * Names the port of every server meter. Quarkus leaves the tag out for a port that was chosen freely, Prometheus
 * refuses a meter that has the tag only sometimes, and the refusal stops the start.
 */
@Singleton
final class ServerMeters implements MeterFilter {

    private static final String PORT = "server.port";

    @Override
    public Meter.Id map(Meter.Id id) {
        boolean ofServer =
                id.getName().startsWith("http.server.") && !id.getName().equals("http.server.requests");
        return ofServer && id.getTag(PORT) == null ? id.withTag(Tag.of(PORT, "any")) : id;
    }
}
