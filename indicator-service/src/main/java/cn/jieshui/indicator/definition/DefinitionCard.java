package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Frequency;
import cn.jieshui.indicator.calculation.ReductionBase;
import java.util.ArrayList;
import java.util.List;

/**
 * How an indicator is computed from measures (口径卡): either one formula for its value in the unit of its target, or two
 * whose quotient it is (not multiplied by 100 for percent).
 *
 * @param rule the clause or standard that it follows, or null
 * @param source code of the department that answers for it, or null
 * @param frequency how often it is computed; tells readers, while what is due follows from the measures
 * @param also other forms of the indicator that are computed beside it and not judged, such as 综合漏损率 beside the
 *     assessed 漏损率; never null
 * @param base what a reduction is held against first; null is the same period
 * @param validFrom the first plan year that it is valid for, or null
 * @param validTo the last plan year that it is valid for, or null
 */
public record DefinitionCard(
        String value,
        String numerator,
        String denominator,
        String rule,
        String source,
        Frequency frequency,
        List<Companion> also,
        ReductionBase base,
        Integer validFrom,
        Integer validTo) {

    public DefinitionCard {
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** The formulas of the indicator itself. */
    public Form form() {
        return new Form("/definition", value, numerator, denominator);
    }

    /** That of the indicator itself, then those of its companions. */
    List<Form> forms() {
        List<Form> forms = new ArrayList<>(List.of(form()));
        for (int i = 0; i < also.size(); i++) {
            forms.add(also.get(i).form("/definition/also/" + i));
        }
        return forms;
    }

    /** Whether plans of that year may be computed by it. */
    public boolean isValidIn(int year) {
        return (validFrom == null || validFrom <= year) && (validTo == null || year <= validTo);
    }
}
