package cn.jieshui.indicator.exchange.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an installation decides about datasets. */
@ConfigMapping(prefix = "jieshui.datasets")
interface DatasetConfig {

    /** How many are put together and sent at the same time in one process; each reads over a connection of its own. */
    @WithDefault("2")
    int atOnce();

    /** How large one may be, each of which lies in the temporary folder until it is sent. */
    @WithDefault("64M")
    MemorySize largest();
}
