package cn.jieshui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.platform.problem.UnacceptableValue;
import cn.jieshui.testkit.JieshuiServers;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapper that the services read requests with takes values at their word. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class StrictJsonTest {

    private record Sent(LocalDate day, Instant at, BigDecimal amount, String text) {}

    @Inject
    ObjectMapper mapper;

    private Sent read(String member) throws JsonProcessingException {
        return mapper.readValue("{" + member + "}", Sent.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"day\": \"2023-02-30\"",
                "\"day\": \"+12023-01-01\"",
                "\"day\": \"0023-01-01\"",
                "\"day\": \"2023-01-01T00:00:00Z\"",
                "\"at\": \"2023-01-01T00:00:00\"",
                "\"at\": \"9999-01-01T00:00:00Z\"",
                "\"amount\": 1e3",
                "\"text\": \"\\u0000\""
            })
    void whatTheDatabaseCouldNotKeepIsRefusedWithItsOwnReason(String member) {
        assertThatThrownBy(() -> read(member)).isInstanceOf(UnacceptableValue.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"day\": 19358",
                "\"day\": [2023, 1, 1]",
                "\"at\": 1672531200",
                "\"amount\": \"1\"",
                "\"text\": 1"
            })
    void anotherTypeIsRefused(String member) {
        assertThatThrownBy(() -> read(member)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatIsRightIsReadAsItWasWritten() throws JsonProcessingException {
        assertThat(
                        read(
                                "\"day\": \"2023-02-28\", \"at\": \"2023-01-01T08:00:00+08:00\", \"amount\": 1.50, \"text\": \"水\""))
                .isEqualTo(new Sent(
                        LocalDate.of(2023, 2, 28), Instant.parse("2023-01-01T00:00:00Z"), new BigDecimal("1.50"), "水"));
    }
}
