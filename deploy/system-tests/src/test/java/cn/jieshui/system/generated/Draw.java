package cn.jieshui.system.generated;

import java.util.List;
import java.util.Random;

/** Draws from a stream of random numbers, one number for each draw whatever there is to choose from. */
final class Draw {

    final Random random;

    Draw(Random random) {
        this.random = random;
    }

    /** From 0 to the bound, without it. */
    int below(int bound) {
        return (int) (random.nextDouble() * bound);
    }

    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    boolean percent(int share) {
        return random.nextDouble() * 100 < share;
    }

    <T> T of(List<T> choice) {
        return choice.get(below(choice.size()));
    }

    @SafeVarargs
    final <T> T of(T... choice) {
        return choice[below(choice.length)];
    }
}
