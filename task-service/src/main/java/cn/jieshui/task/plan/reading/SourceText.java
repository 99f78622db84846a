package cn.jieshui.task.plan.reading;

import static cn.jieshui.task.plan.reading.UnreadableDocument.Reason.EMPTY_DOCUMENT;
import static cn.jieshui.task.plan.reading.UnreadableDocument.Reason.NOT_TEXT;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The document's characters and where its lines begin. */
final class SourceText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final int[] lineStarts;

    private SourceText(String text) {
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /**
     * Decodes strictly: UTF-8 first, since GB18030 text is hardly ever valid UTF-8 while the reverse is common.
     *
     * @throws UnreadableDocument EMPTY_DOCUMENT, or NOT_TEXT when neither encoding fits or control characters occur
     */
    static SourceText decode(byte[] document) {
        String text = decode(document, StandardCharsets.UTF_8);
        if (text == null) {
            text = decode(document, GB18030);
        }
        if (text == null || holdsControls(text)) {
            throw new UnreadableDocument(NOT_TEXT);
        }
        if (text.isEmpty() || text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.isEmpty() ? text : text.substring(1);
        }
        if (Widths.plain(text).isBlank()) {
            throw new UnreadableDocument(EMPTY_DOCUMENT);
        }
        return new SourceText(text);
    }

    private static String decode(byte[] document, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException wrongEncoding) {
            return null;
        }
    }

    private static boolean holdsControls(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && "\t\n\r\f\u000B".indexOf(c) < 0);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                starts = lines == starts.length ? Arrays.copyOf(starts, lines * 2) : starts;
                starts[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, lines);
    }

    int lineCount() {
        return lineStarts.length;
    }

    /** The line, counted from 0, without its line break. */
    Passage line(int index) {
        int end = index + 1 < lineStarts.length ? lineStarts[index + 1] : text.length();
        while (end > lineStarts[index] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return Passage.of(this, text, lineStarts[index], end);
    }

    /** @param from offset of the first character, {@code to} offset behind the last one */
    Span span(int from, int to) {
        int first = lineOf(from);
        int last = lineOf(Math.max(from, to - 1));
        return new Span(first + 1, from - lineStarts[first], last + 1, to - lineStarts[last]);
    }

    private int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found : -found - 2;
    }
}
