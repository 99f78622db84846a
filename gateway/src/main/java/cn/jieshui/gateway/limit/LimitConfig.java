package cn.jieshui.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much an installation lets one caller ask; each gateway process counts by itself. */
@ConfigMapping(prefix = "jieshui.gateway.limits")
public interface LimitConfig {

    /** Of one address, whoever calls from there. */
    Rate address();

    /** Of one client or person, by the subject of the token. */
    Rate client();

    /** Refused tokens of one address that are written to the log each minute; all of them are counted. */
    @WithDefault("10")
    long refusedTokensLogged();

    /** Callers that are remembered at a time; who was not seen for longest is forgotten first. */
    @WithDefault("100000")
    long remembered();

    /** Requests in a time. */
    interface Rate {

        /** Requests in a minute, in the long run. */
        long perMinute();

        /** Requests at once after a pause. */
        long burst();
    }
}
