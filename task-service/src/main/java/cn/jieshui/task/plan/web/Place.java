package cn.jieshui.task.plan.web;

import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.MalformedParameter;
import cn.jieshui.platform.web.Page;
import java.util.Arrays;
import java.util.List;

/** The place in a plan after which a page starts: the plan's id, and positions counted from 0 from the outside in. */
record Place(String plan, int[] positions) {

    private static final int BEFORE_ALL = -1;

    /**
     * That of a cursor; before everything when there is none.
     *
     * @throws MalformedParameter when the cursor is not one with that many positions
     */
    static Place of(String cursor, int positions) {
        return Cursor.parse(cursor, positions + 1).map(Place::read).orElseGet(() -> start(positions));
    }

    private static Place start(int positions) {
        int[] before = new int[positions];
        Arrays.fill(before, BEFORE_ALL);
        return new Place("", before);
    }

    private static Place read(List<String> keys) {
        try {
            return new Place(
                    keys.get(0),
                    keys.stream().skip(1).mapToInt(Integer::parseInt).toArray());
        } catch (NumberFormatException e) {
            throw new MalformedParameter("?cursor", "malformed-cursor-value");
        }
    }

    static String cursor(String plan, int... positions) {
        String[] keys = new String[positions.length + 1];
        keys[0] = plan;
        for (int i = 0; i < positions.length; i++) {
            keys[i + 1] = String.valueOf(positions[i]);
        }
        return Cursor.after(keys);
    }

    /** A page of one plan's list that is in memory already. */
    static <T> Page<T> page(String plan, List<T> all, int limit, String cursor) {
        int first = of(cursor, 1).positions()[0] + 1;
        if (first < 0 || first > all.size()) {
            throw new MalformedParameter("?cursor", "malformed-cursor-value");
        }
        int end = Math.min(all.size(), first + limit);
        return new Page<>(all.subList(first, end), end < all.size() ? cursor(plan, end - 1) : null);
    }
}
