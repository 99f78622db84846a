package cn.jieshui.task.plan.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The pairs of brackets （）, titles 《》 and quotes “” of a text in plain forms. An opening sign that is never closed
 * encloses nothing.
 */
final class Enclosures {

    /** A pair: offsets of the opening and of the closing sign. */
    record Pair(char open, int from, int to) {
        boolean isBracket() {
            return open == '(';
        }
    }

    private static final String OPENING = "(《“";
    private static final String CLOSING = ")》”";

    private final List<Pair> outer = new ArrayList<>();
    private final List<Integer> unclosed = new ArrayList<>();
    private final boolean[] enclosed;

    private Enclosures(String plain) {
        this.enclosed = new boolean[plain.length()];
        List<Pair> pairs = pairs(plain);
        pairs.sort(Comparator.comparingInt(Pair::from));
        int end = -1;
        for (Pair pair : pairs) {
            if (pair.from > end) {
                outer.add(pair);
                end = pair.to;
                java.util.Arrays.fill(enclosed, pair.from, pair.to + 1, true);
            }
        }
    }

    static Enclosures of(String plain) {
        return new Enclosures(plain);
    }

    private List<Pair> pairs(String plain) {
        List<Pair> pairs = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        int[] waiting = new int[OPENING.length()];
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            int opens = OPENING.indexOf(c);
            int closes = CLOSING.indexOf(c);
            if (opens >= 0) {
                open.push(i);
                waiting[opens]++;
            } else if (closes >= 0 && waiting[closes] > 0) {
                pairs.add(new Pair(OPENING.charAt(closes), close(plain, open, waiting, closes), i));
            }
        }
        open.stream().filter(i -> plain.charAt(i) == '(').forEach(unclosed::add);
        return pairs;
    }

    /** Takes everything opened since then off as well: it can no longer be closed. */
    private int close(String plain, Deque<Integer> open, int[] waiting, int kind) {
        while (true) {
            int at = open.pop();
            int opened = OPENING.indexOf(plain.charAt(at));
            waiting[opened]--;
            if (opened == kind) {
                return at;
            }
            if (plain.charAt(at) == '(') {
                unclosed.add(at);
            }
        }
    }

    /** The pairs that stand in no other one, in order. */
    List<Pair> outer() {
        return outer;
    }

    List<Pair> brackets() {
        return outer.stream().filter(Pair::isBracket).toList();
    }

    List<Integer> unclosed() {
        return unclosed;
    }

    /** Whether the character stands inside a pair, the signs themselves included. */
    boolean encloses(int at) {
        return enclosed[at];
    }
}
