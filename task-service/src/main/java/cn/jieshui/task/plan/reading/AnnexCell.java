package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell of the decomposition table.
 *
 * @param lines at least one; the first may be empty, further ones had no TAB in front
 */
record AnnexCell(List<Passage> lines) {

    boolean isEmpty() {
        return lines.stream().allMatch(Passage::isBlank);
    }

    Passage first() {
        return lines.get(0);
    }

    Passage whole() {
        return Passage.join(lines);
    }

    String plain() {
        return whole().plain().strip();
    }

    /** The words as written; the entries of a list, a line each. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Passage item : items()) {
            text.append(text.isEmpty() ? "" : "\n").append(item.strip().text());
        }
        return text.toString();
    }

    /**
     * The entries of the list 1. 2. that the cell holds, each without its number; the whole cell when it holds none.
     */
    List<Passage> items() {
        List<Passage> items = new ArrayList<>();
        List<Passage> item = new ArrayList<>();
        int numbered = 0;
        for (Passage line : lines) {
            Passage words = line.strip();
            Numbering.Number number = Numbering.task(words.plain());
            if (number != null && number.marked() && number.value() == numbered + 1) {
                numbered++;
                addTo(items, item);
                words = words.from(number.wordsFrom()).strip();
            }
            item.add(words);
        }
        addTo(items, item);
        return numbered > 1 ? items : List.of(whole().strip());
    }

    private static void addTo(List<Passage> items, List<Passage> item) {
        if (!item.isEmpty() && item.stream().anyMatch(line -> !line.isBlank())) {
            items.add(Passage.join(item));
        }
        item.clear();
    }
}
