package cn.jieshui.platform.audit.chain;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is hashed of a line: every member with its length before it, so that no two lines read the same, and absence
 * apart from emptiness. A line without repetition reads as it did before there were any.
 */
final class HashedText {

    private static final int ABSENT = -1;

    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final DataOutputStream text = new DataOutputStream(octets);

    private HashedText() {}

    static byte[] of(byte[] hashBefore, AuditEntry entry) {
        HashedText hashed = new HashedText();
        Actor actor = entry.actor();
        hashed.add(hashBefore);
        hashed.add(String.valueOf(entry.sequence()));
        hashed.add(entry.recordedAt().toString());
        hashed.add(actor.subject());
        hashed.add(actor.department());
        hashed.add(actor.roles());
        hashed.add(actor.address());
        hashed.add(actor.requestId());
        hashed.add(actor.operation());
        hashed.add(actor.target());
        hashed.add(entry.outcome().name());
        hashed.add(entry.status() == null ? null : String.valueOf(entry.status()));
        hashed.add(entry.before());
        hashed.add(entry.after());
        hashed.add(entry.reason());
        hashed.add(entry.algorithm());
        if (entry.repetition() != null) {
            hashed.add(String.valueOf(entry.repetition().times()));
            hashed.add(entry.repetition().first().toString());
            hashed.add(entry.repetition().last().toString());
        }
        return hashed.octets.toByteArray();
    }

    private void add(String member) {
        add(member == null ? null : member.getBytes(StandardCharsets.UTF_8));
    }

    private void add(byte[] member) {
        try {
            text.writeInt(member == null ? ABSENT : member.length);
            if (member != null) {
                text.write(member);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
