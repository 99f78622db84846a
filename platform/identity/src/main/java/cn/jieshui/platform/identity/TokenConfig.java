package cn.jieshui.platform.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides about tokens that were checked. */
@ConfigMapping(prefix = "jieshui.tokens")
public interface TokenConfig {

    /**
     * How long a token is believed without another check, and never beyond its {@code exp}; with zero, each request is
     * checked. So long may a token be taken, in this process, whose key the issuer has withdrawn.
     */
    @WithDefault("60s")
    Duration believedFor();

    /** Of how many tokens it is remembered that they are good; the least used make room. */
    @WithDefault("2000")
    long remembered();
}
