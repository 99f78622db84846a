package cn.jieshui.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** What each of many callers may still ask, in memory that does not grow with them. */
final class Allowance {

    private final Bandwidth rate;
    private final Cache<String, Bucket> buckets;

    /** @param remembered the most callers that are kept apart at a time */
    Allowance(Bandwidth rate, long remembered) {
        this.rate = rate;
        this.buckets = Caffeine.newBuilder().maximumSize(remembered).build();
    }

    static Bandwidth of(long perMinute, long burst) {
        return Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perMinute, Duration.ofMinutes(1))
                .build();
    }

    /** Takes one from what the caller may ask, if there is one. */
    Taken take(String caller) {
        var probe = buckets.get(
                        caller, unseen -> Bucket.builder().addLimit(rate).build())
                .tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }
}
