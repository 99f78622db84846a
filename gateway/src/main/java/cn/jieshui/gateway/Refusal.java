package cn.jieshui.gateway;

import cn.jieshui.gateway.problem.Fault;
import cn.jieshui.gateway.problem.Problem;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Why the gateway itself does not do what was asked of it. */
public final class Refusal extends RuntimeException {

    private final Problem problem;
    private final List<Fault> faults;
    private final transient JsonObject more;
    private final transient Object[] args;

    private Refusal(Problem problem, List<Fault> faults, JsonObject more, Object... args) {
        super(problem + " " + faults, null, false, false);
        this.problem = problem;
        this.faults = faults;
        this.more = more;
        this.args = args;
    }

    /** @param args what the detail text names */
    public static Refusal of(Problem problem, Object... args) {
        return new Refusal(problem, List.of(), new JsonObject(), args);
    }

    /** @param more members of the problem that belong to its kind */
    public static Refusal with(JsonObject more, Problem problem, Object... args) {
        return new Refusal(problem, List.of(), more, args);
    }

    /** A parameter or header is at fault. */
    public static Refusal parameter(String pointer, String code, Object... args) {
        return faults(Problem.MALFORMED_PARAMETER, List.of(new Fault(pointer, code, args)));
    }

    /** Members of the request are at fault. */
    public static Refusal faults(Problem problem, List<Fault> faults) {
        return new Refusal(problem, faults, new JsonObject(), faults.get(0).pointer());
    }

    Problem problem() {
        return problem;
    }

    List<Fault> faults() {
        return faults;
    }

    JsonObject more() {
        return more;
    }

    Object[] args() {
        return args;
    }
}
