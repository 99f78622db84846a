package cn.jieshui.gateway;

import static io.vertx.core.http.HttpHeaders.createOptimized;

import io.vertx.core.MultiMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What browsers, and whoever stands between, are told with every answer: not to guess its type, not to load, run or
 * frame anything, not to tell other sites where they come from, and over TLS to come back over TLS only.
 */
public final class SecurityHeaders {

    private static final CharSequence POLICY = createOptimized("Content-Security-Policy");
    /** The contract's page brings a script and styles within it, and asks the gateway what its reader tries out. */
    private static final CharSequence OWN_PAGES = createOptimized(
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    /** Of every answer. */
    public static final Map<CharSequence, CharSequence> ALWAYS = Map.of(
            createOptimized("X-Content-Type-Options"),
            createOptimized("nosniff"),
            createOptimized("X-Frame-Options"),
            createOptimized("DENY"),
            createOptimized("Referrer-Policy"),
            createOptimized("no-referrer"),
            POLICY,
            createOptimized("default-src 'none'; frame-ancestors 'none'"));

    private static final CharSequence TRANSPORT = createOptimized("Strict-Transport-Security");
    private static final CharSequence ONE_YEAR = createOptimized("max-age=31536000");

    /** In small letters. */
    public static final Set<String> NAMES = Stream.concat(ALWAYS.keySet().stream(), Stream.of(TRANSPORT))
            .map(name -> name.toString().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private SecurityHeaders() {}

    /** @param overTls as the client sees it; without TLS browsers must not be told to insist on it (RFC 6797 §7.2) */
    static void write(MultiMap answer, boolean overTls) {
        ALWAYS.forEach(answer::set);
        if (overTls) {
            answer.set(TRANSPORT, ONE_YEAR);
        }
    }

    /** For the pages of the gateway itself. */
    static void ofPage(MultiMap answer) {
        answer.set(POLICY, OWN_PAGES);
    }
}
