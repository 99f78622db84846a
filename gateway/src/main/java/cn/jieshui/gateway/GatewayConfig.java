package cn.jieshui.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an installation decides about its door; every key stands with its default in application.properties. */
@ConfigMapping(prefix = "jieshui.gateway")
public interface GatewayConfig {

    /** The services behind the door, by name. */
    Map<String, Route> routes();

    /**
     * Addresses or CIDR blocks of the load balancers whose {@code X-Forwarded-*} headers are believed; default: none.
     */
    Optional<List<String>> trustedPeers();

    /** How long the request line and the headers of a request may take from the first octet to the last. */
    @WithDefault("10s")
    Duration headTimeout();

    /** One service and the paths that lead to it. */
    interface Route {

        /** Path prefixes, matched at whole segments; anything not listed is not reachable. */
        List<String> prefixes();

        /** Scheme, host and port of the service. */
        URI upstream();

        /** Longest wait until a new connection stands. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** Longest wait for a place among the connections; a longer one means that the service is too busy. */
        @WithDefault("5s")
        Duration queueTimeout();

        /** Longest time in which the service neither takes more of the request nor begins its answer. */
        @WithDefault("30s")
        Duration responseTimeout();

        /** Longest silence within an answer, and longest life of an unused connection. */
        @WithDefault("60s")
        Duration idleTimeout();

        /** Largest request body. */
        @WithDefault("1M")
        MemorySize maxBody();

        /** Paths that take larger bodies, with their limit. */
        Map<String, MemorySize> largeBodies();

        /** Octets that a client has to send of its body each second, on average, once the grace is over. */
        @WithDefault("1K")
        MemorySize slowestBody();

        /** How long a client may take for a body, however short it is. */
        @WithDefault("10s")
        Duration slowBodyGrace();

        /** Requests that may be with the service at the same time. */
        @WithDefault("64")
        int maxConnections();

        /** Requests that may wait for one of those connections before others are turned away. */
        @WithDefault("128")
        int maxWaiting();
    }
}
