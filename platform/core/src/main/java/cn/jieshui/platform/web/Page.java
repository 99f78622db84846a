package cn.jieshui.platform.web;

import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list in a stable order.
 *
 * @param next the cursor of the page after this one, null on the last
 */
public record Page<T>(
        @NotNull List<T> items, @Schema(nullable = true) String next) {

    /** The {@code limit} that applies when none is given, as annotations need it. */
    public static final String DEFAULT_LIMIT = "50";

    /** The largest {@code limit}. */
    public static final int MAX_LIMIT = 500;

    /**
     * A page out of the rows found with one more than the limit, which tells whether there is a next page.
     *
     * @param cursorOf gives the cursor that starts after a row
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, String> cursorOf) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(view).toList(), more ? cursorOf.apply(shown.get(limit - 1)) : null);
    }

    /**
     * A page of a short list that is in memory, in the order of a text that tells its rows apart.
     *
     * @throws MalformedParameter when the cursor is none
     */
    public static <R, T> Page<T> ofAll(
            Collection<R> all, Function<R, String> place, int limit, String cursor, Function<R, T> view) {
        String after = Cursor.parse(cursor, 1).map(keys -> keys.get(0)).orElse("");
        List<R> rest = all.stream()
                .filter(row -> place.apply(row).compareTo(after) > 0)
                .sorted(Comparator.comparing(place))
                .toList();
        return of(rest, limit, view, last -> Cursor.after(place.apply(last)));
    }
}
