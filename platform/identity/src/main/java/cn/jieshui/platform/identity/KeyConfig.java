package cn.jieshui.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides about the keys of its issuer. */
@ConfigMapping(prefix = "jieshui.issuer-keys")
public interface KeyConfig {

    /**
     * Shortest time between two requests of this process for the issuer's keys, however many tokens name keys that are
     * not known. So long at most a token waits that is signed with a new key.
     */
    @WithDefault("3s")
    Duration pause();

    /**
     * After how long they are fetched again without a reason, so that a key that was withdrawn is not trusted for ever.
     */
    @WithDefault("5m")
    Duration freshFor();

    /** Requests that may wait for the issuer's keys at the same time; others are asked to come again. */
    @WithDefault("1000")
    int mostWaiting();
}
