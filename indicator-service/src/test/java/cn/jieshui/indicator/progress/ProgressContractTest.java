package cn.jieshui.indicator.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.testkit.contract.EventContract;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service reads what the task service says that it publishes. */
class ProgressContractTest {

    private static final Instant SENT = Instant.parse("2023-05-02T00:00:00Z");

    @Test
    void anAcceptedReportIsReadWithItsEntries() {
        AcceptedReport report = ProgressReader.read(example("progress.accepted.v1"));

        assertThat(report.report()).isEqualTo("500110-2023-T09-D2-R1");
        assertThat(report.deliverable()).isEqualTo("500110-2023-T09-D2");
        assertThat(report.period()).hasToString("2023-03");
        assertThat(report.basis()).isEqualTo(Basis.ENTRIES);
        assertThat(report.entries())
                .extracting(entry -> entry.code() + " " + entry.completedOn())
                .containsExactly("QY-001 2023-03-10", "QY-002 2023-03-21");
        assertThat(report.entries().get(1).completedOn()).isEqualTo(LocalDate.of(2023, 3, 21));
        assertThat(report.endedAt()).isNull();
    }

    @Test
    void aCorrectionNamesWhatItSupersedes() {
        InboxEvent event = example("progress.corrected.v1");

        AcceptedReport report = ProgressReader.read(event);

        assertThat(report.supersedes())
                .isEqualTo(event.dataAs(Map.class).get("supersedes"))
                .startsWith(report.deliverable() + "-R");
        assertThat(report.endedAt()).isNull();
    }

    @Test
    void aWithdrawalEndsWhenItWasTold() {
        AcceptedReport report = ProgressReader.read(example("progress.withdrawn.v1"));

        assertThat(report.basis()).isEqualTo(Basis.RATIO);
        assertThat(report.numerator()).isEqualByComparingTo("905000");
        assertThat(report.acceptedAt()).isEqualTo(Instant.parse("2023-03-10T01:00:00Z"));
        assertThat(report.endedAt()).isEqualTo(SENT);
    }

    private static InboxEvent example(String type) {
        JsonNode data = EventContract.of("task-service", type).example();
        return new InboxEvent(
                "progress.v1",
                0,
                0,
                data.path("deliverable").asText(),
                type,
                data.path("report").asText(),
                data.path("version").asLong(),
                SENT,
                data.toString().getBytes(StandardCharsets.UTF_8));
    }
}
