package cn.jieshui.benchmarks.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the answers on a connection end, one after the other; all are to be whole, of one length, and 200. */
final class AnswerEnd {

    private static final int LONGEST_HEAD = 8192;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");
    private static final int END = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

    private final int octets;
    private final byte[] head = new byte[LONGEST_HEAD];
    private int length;
    private int lastFour;
    /** Octets of the body that are still to come; negative in a head. */
    private int missing = -1;

    AnswerEnd(int octets) {
        this.octets = octets;
    }

    /** @return whether the answer ends with this part of it */
    boolean in(ByteBuffer part) {
        while (missing < 0 && part.hasRemaining()) {
            byte next = part.get();
            head[length++] = next;
            lastFour = lastFour << 8 | next;
            if (lastFour == END) {
                missing = checked();
            }
        }
        if (missing < 0) {
            return false;
        }
        missing -= part.remaining();
        if (missing == 0) {
            length = 0;
            lastFour = 0;
            missing = -1;
            return true;
        }
        return false;
    }

    private int checked() {
        String text = new String(head, 0, length, StandardCharsets.US_ASCII);
        Matcher told = LENGTH.matcher(text);
        if (!text.startsWith("HTTP/1.1 200 ") || !told.find() || Integer.parseInt(told.group(1)) != octets) {
            throw new IllegalStateException(text);
        }
        return octets;
    }
}
