package cn.jieshui.indicator.measurement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation decides about imports of many rows. */
@ConfigMapping(prefix = "jieshui.imports")
interface ImportConfig {

    /** How many run at the same time in one process. */
    @WithDefault("1")
    int atOnce();

    /** How many may wait for these, each with its body in the temporary folder. */
    @WithDefault("4")
    int waiting();

    /** How long one may take. */
    @WithDefault("2H")
    Duration longest();

    /** How long one can be asked for after it has ended. */
    @WithDefault("30D")
    Duration keptFor();

    /** How many rows are taken while the sender waits. */
    @WithDefault("200000")
    long mostRowsOfARequest();
}
