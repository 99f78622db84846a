package cn.jieshui.platform.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Refuses what cannot be a token, and two credentials at once, before anybody tries to read them; all else is left to
 * those who come after.
 */
@Singleton
@Unremovable
public class CredentialForm implements HttpAuthenticationMechanism {

    private static final int BEFORE_ALL_OTHERS = DEFAULT_PRIORITY + 100;
    private static final String BEARER = "Bearer ";
    private static final int PARTS = 3;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        List<String> credentials = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        boolean readable = credentials.size() <= 1 && credentials.stream().allMatch(CredentialForm::isReadable);
        return readable ? Uni.createFrom().nullItem() : Uni.createFrom().failure(Reason.FORM.refusal());
    }

    /** Whether it is a token, or of a kind that nobody here reads. */
    private static boolean isReadable(String credential) {
        boolean bearer = credential.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return !bearer || isSignedToken(credential, BEARER.length());
    }

    /** Parts of base64url, none of them empty. Every request comes by here, and a regular expression takes its time. */
    private static boolean isSignedToken(String credential, int from) {
        int parts = 1;
        int partBegins = from;
        for (int at = from; at < credential.length(); at++) {
            char c = credential.charAt(at);
            if (c == '.') {
                if (at == partBegins) {
                    return false;
                }
                parts++;
                partBegins = at + 1;
            } else if (!isBase64Url(c)) {
                return false;
            }
        }
        return parts == PARTS && partBegins < credential.length();
    }

    private static boolean isBase64Url(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return BEFORE_ALL_OTHERS;
    }
}
