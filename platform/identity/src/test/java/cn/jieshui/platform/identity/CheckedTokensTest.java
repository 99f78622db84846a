package cn.jieshui.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckedTokensTest {

    private static final Instant NOW = Instant.parse("2023-03-31T02:00:00Z");
    private static final SecurityIdentity HU_MIN = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("hu-min"))
            .build();

    private final AtomicLong nanos = new AtomicLong();
    private final CheckedTokens checked = checked(Duration.ofSeconds(60), 10);

    private CheckedTokens checked(Duration believedFor, long remembered) {
        return new CheckedTokens(believedFor, remembered, Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
    }

    @Test
    void aTokenIsBelievedForTheTimeThatIsSet() {
        remember(checked, "token", NOW.plusSeconds(3600));

        pass(Duration.ofSeconds(59));
        assertThat(checked.find("token")).containsSame(HU_MIN);
        pass(Duration.ofSeconds(1));
        assertThat(checked.find("token")).isEmpty();
    }

    @Test
    void askingForItDoesNotMakeItsTimeLonger() {
        remember(checked, "token", NOW.plusSeconds(3600));

        IntStream.range(0, 6).forEach(ten -> {
            assertThat(checked.find("token")).isPresent();
            pass(Duration.ofSeconds(10));
        });

        assertThat(checked.find("token")).isEmpty();
    }

    @Test
    void aTokenIsNotBelievedLongerThanItSaysItself() {
        remember(checked, "token", NOW.plusSeconds(20));
        remember(checked, "expired", NOW.minusSeconds(1));

        assertThat(checked.find("expired")).isEmpty();
        pass(Duration.ofSeconds(20));
        assertThat(checked.find("token")).isEmpty();
    }

    @Test
    void onlySoManyAreRemembered() {
        IntStream.range(0, 100).forEach(number -> remember(checked, "token-" + number, NOW.plusSeconds(3600)));

        assertThat(IntStream.range(0, 100)
                        .filter(number -> checked.find("token-" + number).isPresent()))
                .hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void nothingIsRememberedWithoutATimeToBelieveIt() {
        CheckedTokens never = checked(Duration.ZERO, 10);

        remember(never, "token", NOW.plusSeconds(3600));

        assertThat(never.find("token")).isEmpty();
    }

    @Test
    void otherKeysOfTheIssuerMeanThatAllAreCheckedAgain() {
        remember(checked, "token", NOW.plusSeconds(3600));
        Object keys = checked.keys();

        checked.forget();
        checked.remember("checked with the keys of before", HU_MIN, NOW.plusSeconds(3600), keys);

        assertThat(checked.find("token")).isEmpty();
        assertThat(checked.find("checked with the keys of before")).isEmpty();
    }

    private static void remember(CheckedTokens checked, String token, Instant expires) {
        checked.remember(token, HU_MIN, expires, checked.keys());
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
