package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.calculation.Period;
import java.util.Map;

/**
 * A value as somebody sends it.
 *
 * @param pointer where it stands in the request, as a JSON pointer
 * @param measure code of the measure
 * @param dimension the value of each dimension of the measure, by the dimension's name; empty without dimensions
 * @param written the amount in the written unit
 * @param unit as written, such as 万立方米
 * @param source code of the department it comes from; null stands for the measure's own
 * @param supersedes id of the standing value that it corrects; null when there is none
 * @param reason why it corrects it, or why it is right in spite of a rule that it breaks
 * @param confirmed whether the sender says that it is right whatever soft rules it breaks
 */
public record NewMeasurement(
        String pointer,
        String measure,
        Map<String, String> dimension,
        String area,
        Period period,
        Amount written,
        String unit,
        Status status,
        String source,
        String supersedes,
        String reason,
        boolean confirmed) {}
