package cn.jieshui.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides about consuming. */
@ConfigMapping(prefix = "jieshui.inbox")
public interface InboxConfig {

    /** Whether this process consumes at all. */
    @WithDefault("true")
    boolean enabled();

    /** The largest number of records folded in one transaction. */
    @WithDefault("500")
    int batch();

    /** The longest pause between two attempts on a batch that meets trouble. */
    @WithDefault("5s")
    Duration longestBackOff();
}
