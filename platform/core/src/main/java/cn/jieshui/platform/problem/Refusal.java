package cn.jieshui.platform.problem;

import java.util.Arrays;
import java.util.List;

/**
 * A rule that says no, as data: what kind of no, a stable code, and the arguments of its text. It knows nothing of
 * HTTP; texts stand in the service's {@code problems.properties} under {@code <code>.title} and {@code <code>.detail}.
 */
public abstract class Refusal extends RuntimeException {

    /** What kind of no it is; the number is the HTTP status that it is told with. */
    public enum Kind {
        MALFORMED(400),
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        RULE(422),
        PRECONDITION_REQUIRED(428),
        /** Not now; asking again soon helps. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;
    private final transient Object[] arguments;

    /** @param arguments fill {0}, {1}, … of the detail; shown as they print, without any number format */
    protected Refusal(Kind kind, String code, Object... arguments) {
        // refusals are answers, not failures: no stack trace to fill or to log
        super(code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = arguments.clone();
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final Object[] arguments() {
        return arguments.clone();
    }

    /** The members of the request that are at fault; empty when it is the request as a whole. */
    public List<FieldProblem> fields() {
        return List.of();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + code + " " + Arrays.toString(arguments);
    }
}
