package cn.jieshui.task.plan.reading;

import java.util.List;

/**
 * Characters of the document that belong together and know where they stand, even when line breaks were taken out of
 * them. {@link #plain()} is the same text in half-width forms, character for character.
 */
final class Passage {

    private final SourceText source;
    private final String text;
    private final String plain;
    /** Offset in the source of each character, from {@code base} on; one more than there are characters. */
    private final int[] origins;

    private final int base;

    private Passage(SourceText source, String text, String plain, int[] origins, int base) {
        this.source = source;
        this.text = text;
        this.plain = plain;
        this.origins = origins;
        this.base = base;
    }

    static Passage of(SourceText source, String document, int from, int to) {
        int[] origins = new int[to - from + 1];
        for (int i = 0; i < origins.length; i++) {
            origins[i] = from + i;
        }
        String text = document.substring(from, to);
        return new Passage(source, text, Widths.plain(text), origins, 0);
    }

    /** @param parts at least one, in the document's order */
    static Passage join(List<Passage> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text));
        int[] origins = new int[text.length() + 1];
        int at = 0;
        for (Passage part : parts) {
            System.arraycopy(part.origins, part.base, origins, at, part.length());
            at += part.length();
            origins[at] = part.end();
        }
        Passage first = parts.get(0);
        return new Passage(first.source, text.toString(), Widths.plain(text.toString()), origins, 0);
    }

    String text() {
        return text;
    }

    String plain() {
        return plain;
    }

    int length() {
        return text.length();
    }

    boolean isBlank() {
        return plain.isBlank();
    }

    Passage sub(int from, int to) {
        return new Passage(source, text.substring(from, to), plain.substring(from, to), origins, base + from);
    }

    Passage from(int from) {
        return sub(from, length());
    }

    /** The offset of this passage in the one it was cut from. */
    int offsetIn(Passage whole) {
        return base - whole.base;
    }

    Passage strip() {
        int from = 0;
        int to = length();
        while (from < to && Character.isWhitespace(plain.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(plain.charAt(to - 1))) {
            to--;
        }
        return sub(from, to);
    }

    /** Whether the text stops here: behind a full stop, a semicolon, a colon or a closing bracket or quote. */
    boolean ends() {
        String stripped = plain.stripTrailing();
        return !stripped.isEmpty() && "。;:!?)”》".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }

    Span span() {
        return source.span(origins[base], Math.max(origins[base], end()));
    }

    private int end() {
        return length() == 0 ? origins[base] : origins[base + length() - 1] + 1;
    }

    @Override
    public String toString() {
        return text;
    }
}
