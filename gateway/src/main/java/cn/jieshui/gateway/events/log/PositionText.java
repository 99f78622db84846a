package cn.jieshui.gateway.events.log;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A position as text of the characters {@code A–Z a–z 0–9 - _}: base64url of a version, of each topic the number of
 * partitions, its incarnation and the offsets, and of a checksum. Clients keep it and give it back unread.
 */
public final class PositionText {

    private static final byte VERSION = 1;
    /** More partitions than any topic of the suite could use. */
    private static final int MOST_PARTITIONS = 256;

    private static final int CHECKSUM = Integer.BYTES;
    private static final int LONGEST = 16_384;

    private PositionText() {}

    static String of(Position position) {
        ByteBuffer octets = ByteBuffer.allocate(LONGEST);
        octets.put(VERSION);
        for (EventTopic topic : EventTopic.all()) {
            write(octets, topic, position);
        }
        octets.putInt(checksum(octets.array(), octets.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(octets.array(), octets.position()));
    }

    private static void write(ByteBuffer octets, EventTopic topic, Position position) {
        int partitions = position.partitions(topic);
        writeNumber(octets, partitions);
        if (partitions > 0) {
            octets.putInt(position.incarnation(topic));
        }
        for (int partition = 0; partition < partitions; partition++) {
            writeNumber(octets, position.next(topic, partition));
        }
    }

    /** Empty for whatever no gateway can have given out. */
    public static Optional<Position> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ByteBuffer octets = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            int end = octets.limit() - CHECKSUM;
            if (end < 1 || octets.getInt(end) != checksum(octets.array(), end) || octets.get() != VERSION) {
                return Optional.empty();
            }
            Position position = read(octets.limit(end));
            // one text for one place: no padding, no longer way to write a number, nothing behind
            return of(position).equals(text) ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            return Optional.empty();
        }
    }

    private static Position read(ByteBuffer octets) {
        Position position = Position.NOWHERE;
        for (EventTopic topic : EventTopic.all()) {
            long partitions = readNumber(octets);
            if (partitions > MOST_PARTITIONS) {
                throw new IllegalArgumentException("so many partitions");
            }
            if (partitions > 0) {
                position = position.in(topic, octets.getInt(), (int) partitions);
            }
            for (int partition = 0; partition < partitions; partition++) {
                position = position.at(topic, partition, readNumber(octets));
            }
        }
        return position;
    }

    private static int checksum(byte[] octets, int length) {
        CRC32C sum = new CRC32C();
        sum.update(octets, 0, length);
        return (int) sum.getValue();
    }

    /** Seven bits an octet, the lowest first, the highest bit set while more follow. */
    private static void writeNumber(ByteBuffer octets, long number) {
        long rest = number;
        while (rest > 0x7f) {
            octets.put((byte) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        octets.put((byte) rest);
    }

    private static long readNumber(ByteBuffer octets) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            byte octet = octets.get();
            number |= (octet & 0x7fL) << shift;
            if (octet >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("no offset is so large");
    }
}
