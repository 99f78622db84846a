package cn.jieshui.gateway.proxy;

import cn.jieshui.gateway.problem.Problem;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceTimeoutException;

/** What a failure on the way to a service means to the client. */
final class Failures {

    private Failures() {}

    static Problem problem(Throwable failure, boolean late) {
        if (late || failure instanceof ConnectTimeoutException) {
            return Problem.UPSTREAM_TIMEOUT;
        }
        boolean noPlace =
                failure instanceof ConnectionPoolTooBusyException || failure instanceof NoStackTraceTimeoutException;
        return noPlace ? Problem.UPSTREAM_BUSY : Problem.UPSTREAM_BROKEN;
    }
}
