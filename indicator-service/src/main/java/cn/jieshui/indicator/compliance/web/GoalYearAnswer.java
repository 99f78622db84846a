package cn.jieshui.indicator.compliance.web;

import cn.jieshui.indicator.compliance.GoalYear;
import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.ETags;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A page of goals with its tag.
 *
 * @param next the cursor of the page after; null on the last
 */
record GoalYearAnswer(List<GoalYear> shown, String next) {

    /** @param found one more than the limit, when there are more */
    static GoalYearAnswer of(List<GoalYear> found, int limit) {
        return found.size() > limit
                ? new GoalYearAnswer(
                        found.subList(0, limit),
                        Cursor.after(found.get(limit - 1).indicator()))
                : new GoalYearAnswer(found, null);
    }

    RestResponse<byte[]> to(String ifNoneMatch) {
        long tag = tag();
        return ETags.matches(ifNoneMatch, tag)
                ? ETags.read(ifNoneMatch, tag, null)
                : ETags.ok(tag, GoalYearWriter.write(shown, next));
    }

    /** The same for the same indicators in the same versions, and practically never for others. */
    private long tag() {
        MessageDigest digest = sha256();
        for (GoalYear each : shown) {
            digest.update((each.indicator() + " " + each.edition() + " " + each.version() + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        digest.update(String.valueOf(next).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest()).getLong() & Long.MAX_VALUE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
