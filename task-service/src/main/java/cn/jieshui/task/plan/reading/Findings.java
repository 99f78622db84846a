package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The findings of one reading; so many of one code at most that a hostile document cannot fill the memory. */
final class Findings {

    private static final int MOST_OF_ONE_CODE = 100;
    private static final int LONGEST_EXCERPT = 80;
    private static final Comparator<Finding> IN_DOCUMENT_ORDER = Comparator.<Finding>comparingInt(
                    finding -> finding.where().line())
            .thenComparingInt(finding -> finding.where().from());

    private final List<Finding> found = new ArrayList<>();
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);

    void add(FindingCode code, Passage where, Object... args) {
        add(code, where.span(), where.text(), args);
    }

    void add(FindingCode code, Span where, String text, Object... args) {
        if (counts.merge(code, 1, Integer::sum) <= MOST_OF_ONE_CODE) {
            String excerpt = text.substring(0, Math.min(LONGEST_EXCERPT, text.length()));
            found.add(new Finding(
                    code,
                    where,
                    excerpt,
                    Arrays.stream(args).map(String::valueOf).toList()));
        }
    }

    List<Finding> inOrder() {
        List<Finding> all = new ArrayList<>(found);
        all.sort(IN_DOCUMENT_ORDER);
        counts.forEach((code, count) -> {
            if (count > MOST_OF_ONE_CODE) {
                all.add(new Finding(
                        FindingCode.FURTHER_FINDINGS_LEFT_OUT,
                        all.get(all.size() - 1).where(),
                        "",
                        List.of(code.name(), String.valueOf(count - MOST_OF_ONE_CODE))));
            }
        });
        return all;
    }
}
