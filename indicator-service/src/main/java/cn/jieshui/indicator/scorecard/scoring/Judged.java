package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.calculation.Modality;
import java.util.List;

/**
 * An indicator and what its result at a month says, as far as it is counted.
 *
 * @param canonical id of the goal that it shares its inputs with, else its own
 * @param chapter null of a goal
 */
public record Judged(
        String id,
        String canonical,
        String name,
        String chapter,
        Modality modality,
        List<Part> parts,
        Light light,
        Met met,
        Completeness completeness) {

    public Judged {
        parts = List.copyOf(parts);
    }

    /** 约束性; what is only striven for is shown apart. */
    public boolean isBinding() {
        return modality == Modality.BINDING;
    }

    public boolean isPartOf(String department, Role role) {
        return parts.contains(new Part(department, role));
    }
}
