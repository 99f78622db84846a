package cn.jieshui.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.testkit.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** In an installation whose gateway has no database, refusals are told in the log, and an auditor is told so. */
@QuarkusTest
class AuditOffTest extends GatewayTest {

    private static final String ENTRIES = "/api/v1/audit/gateway/entries";

    @Test
    void anAuditorIsToldThatThereIsNone() {
        Reply reply = get(ENTRIES, "Authorization: Bearer " + Tokens.of("auditor"));

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.problem()).isEqualTo("audit-off");
    }

    @Test
    void nobodyElseIsToldAnything() {
        assertThat(get(ENTRIES).problem()).isEqualTo("not-allowed");
    }
}
