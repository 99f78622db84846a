package cn.jieshui.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The place in a list after which a page starts: the sort keys of the last row, opaque to the caller. */
public final class Cursor {

    private static final String SEPARATOR = "\u001F";

    private Cursor() {}

    /** The keys of the last row shown, in the order of the sort. */
    public static String after(String... keys) {
        byte[] plain = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }

    /**
     * The keys of the row that the caller has seen last; empty on the first page.
     *
     * @throws MalformedParameter when the cursor is not one with that many keys
     */
    public static Optional<List<String>> parse(String cursor, int keys) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(decode(cursor).split(SEPARATOR, -1));
        if (parts.size() != keys || !parts.stream().allMatch(StrictText::storable)) {
            throw malformed();
        }
        return Optional.of(parts);
    }

    private static String decode(String cursor) {
        try {
            byte[] plain = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(plain))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw malformed();
        }
    }

    private static MalformedParameter malformed() {
        return new MalformedParameter("?cursor", "malformed-cursor-value");
    }
}
