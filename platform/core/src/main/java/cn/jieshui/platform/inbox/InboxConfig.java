package cn.jieshui.platform.inbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides about consuming. */
@ConfigMapping(prefix = "jieshui.inbox")
public interface InboxConfig {

    /** Whether this process consumes at all. */
    @WithDefault("true")
    boolean enabled();

    /** How many consumers of this process share the partitions; more than the partitions of a topic are idle. */
    @WithDefault("1")
    int consumers();

    /** The largest number of records folded in one transaction. */
    @WithDefault("5000")
    int batch();

    /** The largest sum of their data, in octets; a larger record is folded alone. */
    @WithDefault("8M")
    MemorySize batchBytes();

    /** When a transaction takes longer, the next ones are made of fewer records. */
    @WithDefault("2s")
    Duration longestFold();

    /**
     * How long a fold may leave the database waiting for its next statement. Then the database gives it up, so that the
     * partitions of a frozen process or of a machine that is gone do not wait for it.
     */
    @WithDefault("20s")
    Duration longestSilence();

    /** The longest pause between two attempts on a batch that meets trouble. */
    @WithDefault("5s")
    Duration longestBackOff();
}
