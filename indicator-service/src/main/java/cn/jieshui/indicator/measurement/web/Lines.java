package cn.jieshui.indicator.measurement.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Splits octets into lines, of which it keeps one at a time. */
final class Lines implements Closeable {

    private static final int LONGEST = 16_384;

    private final InputStream in;
    private final byte[] buffer = new byte[65_536];
    private final byte[] line = new byte[LONGEST];
    private int at;
    private int end;
    private int length;
    private int number;
    private boolean tooLong;

    Lines(InputStream in) {
        this.in = in;
    }

    /** False after the last line. */
    boolean next() throws IOException {
        length = 0;
        tooLong = false;
        if (!more()) {
            return false;
        }
        number++;
        while (more()) {
            byte octet = buffer[at++];
            if (octet == '\n') {
                return true;
            }
            keep(octet);
        }
        return true;
    }

    private void keep(byte octet) {
        if (length == LONGEST) {
            tooLong = true;
        } else {
            line[length++] = octet;
        }
    }

    private boolean more() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    /** Of the line, from 1. */
    int number() {
        return number;
    }

    /** Longer than 16 KB; its rest was passed over. */
    boolean isTooLong() {
        return tooLong;
    }

    boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] > ' ' || line[i] < 0) {
                return false;
            }
        }
        return true;
    }

    /** The first {@link #length} of them are the line; the next line takes their place. */
    byte[] octets() {
        return line;
    }

    int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
