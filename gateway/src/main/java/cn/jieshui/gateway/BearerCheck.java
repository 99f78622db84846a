package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.identity.CheckedTokens;
import cn.jieshui.platform.identity.Reason;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Lets in only who carries a valid token of the issuer; what the bearer may do there, each service decides itself. */
@ApplicationScoped
class BearerCheck {

    private static final Logger LOG = Logger.getLogger(BearerCheck.class);

    private final CheckedTokens checked;
    private final HttpAuthenticator authenticator;

    BearerCheck(CheckedTokens checked, HttpAuthenticator authenticator) {
        this.checked = checked;
        this.authenticator = authenticator;
    }

    /**
     * Tells at once of a token that was checked lately, otherwise when it is checked. Refused: there is no token, it is
     * not valid, or there is no issuer to ask for its keys.
     */
    void check(RoutingContext context, Consumer<Admission> told) {
        checked.sender(context.request())
                .map(Admission::of)
                .ifPresentOrElse(told, () -> ask(context).subscribe().with(told));
    }

    private Uni<Admission> ask(RoutingContext context) {
        return authenticator
                .attemptAuthentication(context)
                .map(identity -> identity == null || identity.isAnonymous()
                        ? Admission.refused(Problem.UNAUTHENTICATED)
                        : Admission.of(identity))
                .onFailure()
                .recoverWithItem(BearerCheck::refusal);
    }

    private static Admission refusal(Throwable failure) {
        if (failure instanceof AuthenticationFailedException && !issuerFailed(failure)) {
            return Admission.notTaken(Reason.of(failure));
        }
        // not its message: the library's may quote the token
        LOG.warnf("A token could not be checked: %s", names(failure));
        return Admission.refused(Problem.IDENTITY_UNAVAILABLE);
    }

    private static String names(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .map(cause -> cause.getClass().getSimpleName())
                .collect(Collectors.joining(", by "));
    }

    private static boolean issuerFailed(Throwable failure) {
        return Stream.iterate(failure, Throwable::getCause)
                .takeWhile(cause -> cause != null)
                .anyMatch(cause -> cause instanceof OIDCException
                        || cause instanceof IOException
                        || cause instanceof TimeoutException);
    }
}
