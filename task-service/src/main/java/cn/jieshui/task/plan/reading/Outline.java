package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** The document's lines by what they belong to, before any word of them is understood. */
final class Outline {

    /** A chapter heading. */
    record Heading(int number, Passage title) {}

    /** A numbered item: its number, the chapter it stands in (0 for none), the line's beginning, and its lines. */
    static final class Item {
        final int number;
        final int chapter;
        final List<Passage> lines = new ArrayList<>();

        Item(int number, int chapter) {
            this.number = number;
            this.chapter = chapter;
        }

        Passage body() {
            return Passage.join(lines);
        }
    }

    final List<Passage> head = new ArrayList<>();
    final List<Passage> preamble = new ArrayList<>();
    final List<Heading> chapters = new ArrayList<>();
    final List<Item> items = new ArrayList<>();
    /** Bodies that sign and dates, wherever a line holds nothing else. */
    final List<Passage> signature = new ArrayList<>();

    final List<Passage> annexHead = new ArrayList<>();
    final List<Passage> annex = new ArrayList<>();
}
