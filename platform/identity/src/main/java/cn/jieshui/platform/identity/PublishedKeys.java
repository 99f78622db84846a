package cn.jieshui.platform.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The ids of the keys that the issuer signs with, as the library has fetched them last. */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
public class PublishedKeys implements OidcResponseFilter {

    private static final int OK = 200;
    /** Those that the library takes for checking signatures. */
    private static final Set<String> TYPES = Set.of("RSA", "EC", "OKP");

    private final CheckedTokens checked;

    private String keySet = "";
    private Set<String> ids = Set.of();
    private Set<String> fetched;
    private boolean looking;
    private long publishedAt;

    @Inject
    PublishedKeys(CheckedTokens checked) {
        this.checked = checked;
    }

    /** Called before the library itself knows the keys: while somebody waits for them, they count from the end on. */
    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == OK) {
            arrived(answer.responseBody().toString());
        }
        return Uni.createFrom().voidItem();
    }

    private synchronized void arrived(String answered) {
        if (!answered.equals(keySet)) {
            keySet = answered;
            checked.forget();
        }
        fetched = signing(answered);
        if (!looking) {
            publish();
        }
    }

    synchronized boolean include(String keyId) {
        return ids.contains(keyId);
    }

    synchronized boolean olderThan(Duration age) {
        return System.nanoTime() - publishedAt > age.toNanos();
    }

    synchronized void lookBegins() {
        looking = true;
        fetched = null;
    }

    /** Whether the keys were fetched; if not, those from before go on. */
    synchronized boolean lookEnds() {
        looking = false;
        boolean found = fetched != null;
        if (found) {
            publish();
        }
        return found;
    }

    private void publish() {
        ids = fetched;
        publishedAt = System.nanoTime();
    }

    private static Set<String> signing(String keySet) {
        try {
            return new JsonObject(keySet)
                    .getJsonArray("keys", new JsonArray()).stream()
                            .map(key -> key instanceof JsonObject json && signs(json) ? json.getValue("kid") : null)
                            .filter(Objects::nonNull)
                            .map(String::valueOf)
                            .collect(Collectors.toUnmodifiableSet());
        } catch (DecodeException | ClassCastException malformed) {
            return Set.of();
        }
    }

    private static boolean signs(JsonObject key) {
        Object use = key.getValue("use");
        return (use == null || use.equals("sig")) && TYPES.contains(String.valueOf(key.getValue("kty")));
    }
}
