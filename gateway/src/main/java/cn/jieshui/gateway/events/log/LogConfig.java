package cn.jieshui.gateway.events.log;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the gateway reads the log of events. */
@ConfigMapping(prefix = "jieshui.gateway.events.log")
public interface LogConfig {

    /** Recent events that are kept in memory for all clients together. */
    @WithDefault("8192")
    int recent();

    /** The most memory that these take. */
    @WithDefault("16M")
    MemorySize recentSize();

    /** Of each partition, how many records before its end are read at start, for clients that come back. */
    @WithDefault("500")
    int readBack();

    /** How often new topics and partitions are looked for. */
    @WithDefault("5s")
    Duration lookEvery();

    /** Who lags behind reads the log by itself; so many may do so at the same time. */
    @WithDefault("2")
    int readers();

    /** Pages of the log that are in memory at the same time, until the client that lags behind has taken them. */
    @WithDefault("64")
    int pages();

    /** Of one page, at least one event. */
    @WithDefault("256K")
    MemorySize pageSize();
}
