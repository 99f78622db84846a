package cn.jieshui.gateway.connection;

import cn.jieshui.gateway.problem.Problem;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Whether it is plain what a head asks for and where its request ends. */
final class Framing {

    private static final List<HttpVersion> VERSIONS = List.of(HttpVersion.HTTP_1_1, HttpVersion.HTTP_1_0);
    private static final List<String> CHUNKED = List.of("chunked");

    private Framing() {}

    /** Empty when nothing is wrong with it. */
    static Optional<Problem> fault(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(fault(request.decoderResult().cause()));
        }
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        boolean old = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
        boolean plainEnd = codings.isEmpty() || (codings.equals(CHUNKED) && !old);
        if (!VERSIONS.contains(request.protocolVersion()) || !plainEnd) {
            return Optional.of(Problem.MALFORMED_REQUEST);
        }
        return isAddress(request.uri()) ? Optional.empty() : Optional.of(Problem.MALFORMED_PATH);
    }

    private static Problem fault(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return Problem.TARGET_TOO_LONG;
        }
        return cause instanceof TooLongFrameException ? Problem.HEAD_TOO_LARGE : Problem.MALFORMED_REQUEST;
    }

    /** Quarkus would refuse what is none without a word. */
    private static boolean isAddress(String target) {
        try {
            return new URI(target).toString().equals(target);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
