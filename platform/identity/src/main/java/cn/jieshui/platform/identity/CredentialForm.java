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
import java.util.regex.Pattern;

/**
 * Refuses what cannot be a token, and two credentials at once, before anybody tries to read them; all else is left to
 * those who come after.
 */
@Singleton
@Unremovable
public class CredentialForm implements HttpAuthenticationMechanism {

    private static final int BEFORE_ALL_OTHERS = DEFAULT_PRIORITY + 100;
    private static final String BEARER = "Bearer ";
    private static final Pattern SIGNED_TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        List<String> credentials = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        boolean readable = credentials.size() <= 1 && credentials.stream().allMatch(CredentialForm::isReadable);
        return readable ? Uni.createFrom().nullItem() : Uni.createFrom().failure(Reason.FORM.refusal());
    }

    /** Whether it is a token, or of a kind that nobody here reads. */
    private static boolean isReadable(String credential) {
        boolean bearer = credential.regionMatches(true, 0, BEARER, 0, BEARER.length());
        return !bearer
                || SIGNED_TOKEN.matcher(credential.substring(BEARER.length())).matches();
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
