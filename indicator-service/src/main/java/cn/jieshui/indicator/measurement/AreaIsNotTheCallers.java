package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.util.List;

/** Values are sent for one's own areas only. */
final class AreaIsNotTheCallers extends Refusal {

    private final String pointer;

    AreaIsNotTheCallers(NewMeasurement value) {
        super(Kind.NOT_ALLOWED, "area-is-not-the-callers", value.area());
        this.pointer = value.pointer() + "/area";
    }

    @Override
    public List<FieldProblem> fields() {
        return List.of(new FieldProblem(pointer, code(), arguments()));
    }
}
