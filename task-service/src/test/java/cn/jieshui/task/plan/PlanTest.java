package cn.jieshui.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.task.plan.reading.FindingCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules of a plan's life, without a database. */
class PlanTest {

    private static final Instant MORNING = Instant.parse("2023-03-01T01:00:00Z");
    private static final PlanContent EMPTY = content(new PlanHeading("2023年工作要点", null, null, null));

    @Test
    void aDraftComesIntoForceOnce() {
        Plan plan = plan();
        plan.issue(MORNING.plusSeconds(60));

        assertThat(plan.state()).isEqualTo(PlanState.ISSUED);
        assertThat(plan.issuedAt()).isEqualTo(MORNING.plusSeconds(60));
        assertThatThrownBy(() -> plan.issue(MORNING)).isInstanceOf(PlanIsInForce.class);
        assertThatThrownBy(() -> plan.takeOver(EMPTY, "somebody", MORNING)).isInstanceOf(PlanIsInForce.class);
    }

    @Test
    void anErrorMustBeConfirmedBeforeButANoteAndAQuestionNeedNot() {
        Plan plan = plan(FindingCode.TITLE_BROKEN, FindingCode.NUMBER_MISSING, FindingCode.LEAD_MISSING);

        assertThatThrownBy(() -> plan.issue(MORNING))
                .isInstanceOfSatisfying(FindingsAreOpen.class, refusal -> assertThat(refusal.fields())
                        .singleElement()
                        .satisfies(field -> assertThat(field.pointer()).isEqualTo("/findings/2")));
        plan.confirm(3, "somebody", MORNING);
        plan.issue(MORNING);
        assertThat(plan.findings()).extracting(PlanFinding::confirmedBy).containsExactly(null, null, "somebody");
    }

    @Test
    void aFindingIsConfirmedByTheFirstWhoDoesSo() {
        Plan plan = plan(FindingCode.NUMBER_MISSING);
        plan.confirm(1, "first", MORNING);
        plan.confirm(1, "second", MORNING.plusSeconds(60));

        assertThat(plan.findings().get(0).confirmedBy()).isEqualTo("first");
        assertThat(plan.findings().get(0).confirmedAt()).isEqualTo(MORNING);
        assertThatThrownBy(() -> plan.confirm(2, "first", MORNING)).isInstanceOf(UnknownFinding.class);
    }

    @Test
    void anAnswerClosesItsQuestionOnly() {
        Plan plan = plan(FindingCode.NUMBER_MISSING, FindingCode.ISSUER_MISSING);
        plan.takeOver(content(new PlanHeading("甲", "綦节水〔2023〕1号", null, null)), "somebody", MORNING);

        assertThat(plan.findings()).extracting(PlanFinding::isConfirmed).containsExactly(true, false);
    }

    @Test
    void everyChangeIsLaterThanTheOneBeforeEvenWithinATickOfTheClock() {
        Plan plan = plan(FindingCode.NUMBER_MISSING);
        plan.takeOver(EMPTY, "somebody", MORNING);
        Instant first = plan.changedAt();
        plan.confirm(1, "somebody", MORNING);

        assertThat(first).isAfter(MORNING);
        assertThat(plan.changedAt()).isAfter(first);
    }

    private static Plan plan(FindingCode... codes) {
        List<PlanFinding> findings = Arrays.stream(codes)
                .map(code -> new PlanFinding(code, new SourceSpan(1, 0, 1, 2), "甲", List.of("T01"), null, null))
                .toList();
        return new Plan(new PlanKey("500110", 2023), "sha", EMPTY, findings, MORNING);
    }

    private static PlanContent content(PlanHeading heading) {
        return new PlanContent(heading, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
