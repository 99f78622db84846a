package cn.jieshui.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The tokens that were found good lately, and whose they are. What was refused is not remembered: it is checked again.
 *
 * <p>They are found by their text, which is in memory anyway with every request: a digest would cost more than all the
 * rest of a prepared answer.
 */
@Singleton
public class CheckedTokens {

    private static final String BEARER = "Bearer ";

    private final Duration believedFor;
    private final Clock clock;
    private final Cache<String, Believed> believed;
    private volatile Object keys = new Object();

    @Inject
    CheckedTokens(TokenConfig config) {
        this(config.believedFor(), config.remembered(), Clock.systemUTC(), Ticker.systemTicker());
    }

    /**
     * @param clock says, at the check, how long the token has still to go
     * @param ticker measures that time
     */
    CheckedTokens(Duration believedFor, long remembered, Clock clock, Ticker ticker) {
        this.believedFor = believedFor;
        this.clock = clock;
        this.believed = Caffeine.newBuilder()
                .maximumSize(remembered)
                .expireAfter(Expiry.creating((String token, Believed whose) -> remaining(whose.expires())))
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    private record Believed(SecurityIdentity identity, Instant expires) {}

    /** Who sends the request, if its bearer token was checked lately; none says nothing about him. */
    public Optional<SecurityIdentity> sender(HttpServerRequest request) {
        return bearer(request).flatMap(this::find);
    }

    static Optional<String> bearer(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(credential -> credential.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(credential -> credential.substring(BEARER.length()));
    }

    /** Whose token it is, if it was checked lately. */
    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(believed.getIfPresent(token)).map(Believed::identity);
    }

    /** The issuer's keys that a check from now on is made with. */
    Object keys() {
        return keys;
    }

    /**
     * @param expires the token's {@code exp}
     * @param checkedWith the {@link #keys} that the check began with; with older ones it is not remembered
     */
    void remember(String token, SecurityIdentity identity, Instant expires, Object checkedWith) {
        if (checkedWith.equals(keys)) {
            believed.put(token, new Believed(identity, expires));
        }
    }

    /** All are checked again, as the issuer has other keys than before. */
    void forget() {
        keys = new Object();
        believed.invalidateAll();
    }

    private Duration remaining(Instant expires) {
        Duration life = Duration.between(clock.instant(), expires);
        return life.isNegative() ? Duration.ZERO : life.compareTo(believedFor) < 0 ? life : believedFor;
    }
}
