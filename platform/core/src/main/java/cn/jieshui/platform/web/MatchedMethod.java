package cn.jieshui.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * The method of a resource that a request is for. An injected {@link ResourceInfo} fails where there is none, as when
 * nobody takes the request's content type.
 */
public final class MatchedMethod {

    private MatchedMethod() {}

    /** Empty when the request was refused before a method was found. */
    public static Optional<ResourceInfo> of(ContainerRequestContext request) {
        return Optional.of(request)
                .filter(ResteasyReactiveContainerRequestContext.class::isInstance)
                .map(ResteasyReactiveContainerRequestContext.class::cast)
                .map(each -> each.getServerRequestContext().getResteasyReactiveResourceInfo());
    }
}
