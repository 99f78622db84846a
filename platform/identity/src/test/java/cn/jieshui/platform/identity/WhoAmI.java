package cn.jieshui.platform.identity;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tells the caller who he is: subject and roles. */
@Singleton
class WhoAmI {

    private final HttpAuthenticator authenticator;

    @Inject
    WhoAmI(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    void open(@Observes Router router) {
        router.get("/who-am-i").handler(this::tell);
    }

    private void tell(RoutingContext request) {
        authenticator
                .attemptAuthentication(request)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null) {
                                request.response().setStatusCode(401).end();
                            } else {
                                String subject = ((JsonWebToken) identity.getPrincipal()).getSubject();
                                request.response().end(subject + " " + String.join(",", identity.getRoles()));
                            }
                        },
                        failure -> request.response().setStatusCode(401).end());
    }
}
