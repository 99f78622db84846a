package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Lets in only who carries a valid token of the issuer; what the bearer may do there, each service decides itself. */
@ApplicationScoped
class BearerCheck {

    private static final Logger LOG = Logger.getLogger(BearerCheck.class);

    private final HttpAuthenticator authenticator;

    BearerCheck(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /**
     * Why the request must not pass: no token, a token that is not valid, or no issuer to ask for its keys; empty: it
     * may.
     */
    Uni<Optional<Problem>> check(RoutingContext context) {
        return authenticator
                .attemptAuthentication(context)
                .map(identity -> identity == null || identity.isAnonymous()
                        ? Optional.of(Problem.UNAUTHENTICATED)
                        : Optional.<Problem>empty())
                .onFailure()
                .recoverWithItem(failure -> Optional.of(reason(failure)));
    }

    private static Problem reason(Throwable failure) {
        if (failure instanceof AuthenticationFailedException && !issuerFailed(failure)) {
            return Problem.INVALID_TOKEN;
        }
        LOG.warnf("A token could not be checked: %s", failure.toString());
        return Problem.IDENTITY_UNAVAILABLE;
    }

    private static boolean issuerFailed(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .anyMatch(cause -> cause instanceof OIDCException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException);
    }
}
