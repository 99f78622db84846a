package cn.jieshui.gateway.events.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where webhooks may go, and how patient they are. */
@ConfigMapping(prefix = "jieshui.gateway.webhooks")
public interface WebhookConfig {

    /** Networks inside the installation that may be called, as addresses or CIDR blocks; public ones always may. */
    Optional<List<String>> allowedNetworks();

    /** Whether receivers without TLS may be called. */
    @WithDefault("false")
    boolean allowHttp();

    /** By which name the gateway asks receivers for their consent. */
    @WithDefault("jieshui")
    String origin();

    /** Subscriptions of one client or person. */
    @WithDefault("20")
    int mostOfClient();

    /** Subscriptions that one gateway process serves at the same time. */
    @WithDefault("8")
    int atOnce();

    /** How often subscriptions are looked at. */
    @WithDefault("500ms")
    Duration poll();

    /** Longest wait for a receiver's answer. */
    @WithDefault("10s")
    Duration patience();

    /** Wait after a first failure; it doubles with each, up to the longest. */
    @WithDefault("5s")
    Duration firstBackOff();

    /** The longest wait between two attempts. */
    @WithDefault("1h")
    Duration longestBackOff();

    /** An event that was not taken after so many attempts, or so long, is laid aside. */
    @WithDefault("16")
    int attempts();

    /** For how long an event that is not taken is tried, before it is laid aside. */
    @WithDefault("24h")
    Duration longestTry();

    /** After how long without any success a subscription is switched off. */
    @WithDefault("P5D")
    Duration longestFailure();

    /** How long the secret before the present one signs too. */
    @WithDefault("24h")
    Duration oldSecret();
}
