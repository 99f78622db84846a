package cn.jieshui.gateway.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How refusals become lines of the audit, and not a flood of them. */
@ConfigMapping(prefix = "jieshui.gateway.audit")
public interface AuditConfig {

    /** Refusals that are the same but for their time and path become one line if they come within so long. */
    @WithDefault("5s")
    Duration collectFor();

    /**
     * Different refusals that are kept apart at a time; beyond, those of strangers are told together by their reason.
     */
    @WithDefault("500")
    int keptApart();

    /** How often lines are written. */
    @WithDefault("500ms")
    Duration writeEvery();

    /** For how long lines that cannot be written are tried again, before they are given up and counted as lost. */
    @WithDefault("1h")
    Duration longestTry();
}
