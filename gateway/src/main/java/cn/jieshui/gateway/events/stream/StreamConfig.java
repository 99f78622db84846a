package cn.jieshui.gateway.events.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many may follow the events, and how; each gateway process counts by itself. */
@ConfigMapping(prefix = "jieshui.gateway.events.stream")
public interface StreamConfig {

    /** Streams that are open at a time. */
    @WithDefault("6000")
    int most();

    /** Streams that one client or person (the token's subject) has open at a time. */
    @WithDefault("20")
    int mostOfClient();

    /** How often a stream that is silent says that it is alive. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a client may take nothing of what waits for it. */
    @WithDefault("60s")
    Duration longestStall();

    /** What may wait in the connection of a client, in octets, before it is left alone until it has taken that. */
    @WithDefault("16384")
    int waiting();
}
