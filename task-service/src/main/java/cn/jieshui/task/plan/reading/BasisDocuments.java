package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The titles in 《》 that the opening paragraphs name. */
final class BasisDocuments {

    private BasisDocuments() {}

    /** Each title once, at its first place. */
    static List<BasisDocument> in(List<Passage> paragraphs) {
        Map<String, BasisDocument> found = new LinkedHashMap<>();
        for (Passage paragraph : paragraphs) {
            for (Enclosures.Pair pair : Enclosures.of(paragraph.plain()).outer()) {
                if (pair.open() == '《') {
                    Passage title = paragraph.sub(pair.from() + 1, pair.to());
                    found.putIfAbsent(title.text(), new BasisDocument(title.text(), title.span()));
                }
            }
        }
        return new ArrayList<>(found.values());
    }
}
