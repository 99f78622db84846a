package cn.jieshui.gateway.connection;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Lets no more event loops share the work than there are processors to run them: nothing waits on a loop, so that a
 * second one on the same processor would only take turns with the first.
 */
@ApplicationScoped
class EventLoops implements VertxOptionsCustomizer {

    @Override
    public void accept(VertxOptions options) {
        options.setEventLoopPoolSize(
                Math.min(options.getEventLoopPoolSize(), Runtime.getRuntime().availableProcessors()));
    }
}
