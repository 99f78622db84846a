package cn.jieshui.local.district;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what travels as events, at most 30 seconds. */
final class Eventually {

    private static final long PATIENCE_SECONDS = 30;

    /** @throws IllegalStateException when the condition does not hold within 30 seconds */
    void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited " + PATIENCE_SECONDS + " s in vain until " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
