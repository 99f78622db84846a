package cn.jieshui.indicator.compliance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Tells whether a result of an indicator is the one that stands without reading that one: 16 octets for each month, of
 * its JSON and the keys of its inputs.
 */
final class Digests {

    private static final int OCTETS = 16;

    private final MessageDigest sha256;

    Digests() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes that of a month, 1 to 12, into those of the year. */
    void put(byte[] year, int month, byte[] body, String inputs) {
        sha256.update(body);
        sha256.update((byte) '\n');
        byte[] digest = sha256.digest(inputs.getBytes(StandardCharsets.UTF_8));
        System.arraycopy(digest, 0, year, (month - 1) * OCTETS, OCTETS);
    }

    /** For all twelve months. */
    static byte[] ofYear() {
        return new byte[12 * OCTETS];
    }

    /** Whether they are the same of a month. */
    static boolean same(byte[] one, byte[] other, int month) {
        int from = (month - 1) * OCTETS;
        int to = month * OCTETS;
        return Arrays.equals(one, from, to, other, from, to);
    }
}
