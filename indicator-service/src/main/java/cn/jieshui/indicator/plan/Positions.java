package cn.jieshui.indicator.plan;

import cn.jieshui.platform.web.Cursor;
import cn.jieshui.platform.web.MalformedParameter;

/** The cursor of lists that follow the order of a plan. */
public final class Positions {

    private Positions() {}

    /** The place after which the page starts; 0 on the first. @throws MalformedParameter when the cursor is no place */
    public static int after(String cursor) {
        return Cursor.parse(cursor, 1).map(keys -> number(keys.get(0))).orElse(0);
    }

    public static String cursor(int position) {
        return Cursor.after(String.valueOf(position));
    }

    private static int number(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException e) {
            throw new MalformedParameter("?cursor", "malformed-cursor-value");
        }
    }
}
