package cn.jieshui.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What an installation decides about publishing. */
@ConfigMapping(prefix = "jieshui.outbox")
public interface OutboxConfig {

    /** Whether this process sends at all. */
    @WithDefault("true")
    boolean enabled();

    /** The topics that the service owns and creates when they are missing. */
    Optional<List<String>> topics();

    /** Partitions of a topic that is created. */
    @WithDefault("6")
    int partitions();

    /** Copies of a topic that is created; the broker's default when empty. */
    Optional<Short> replicas();

    /** How often the outbox is looked at when nobody woke the relay. */
    @WithDefault("250ms")
    Duration poll();

    /** Longest wait for the broker's word on one event. */
    @WithDefault("10s")
    Duration sendTimeout();

    /** How long a published event stays in the outbox. */
    @WithDefault("P7D")
    Duration keepPublished();
}
