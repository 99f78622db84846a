package cn.jieshui.task.plan.reading;

/** Full-width and half-width forms: typists mix them, the grammar knows only one. */
final class Widths {

    private static final int FULL_TO_HALF = '！' - '!';

    private Widths() {}

    /** The same text, character for character, in half-width forms; a full-width blank becomes a blank. */
    static String plain(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(chars[i]);
        }
        return new String(chars);
    }

    private static char plain(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - FULL_TO_HALF);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\t' -> ' ';
            case '｡' -> '。';
            case '﹪' -> '%';
            case '﹐' -> ',';
            case '﹒' -> '.';
            case '﹔' -> ';';
            case '﹕' -> ':';
            default -> c;
        };
    }
}
