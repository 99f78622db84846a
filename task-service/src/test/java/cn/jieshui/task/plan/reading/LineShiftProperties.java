package cn.jieshui.task.plan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Blank lines mean nothing: one more shifts the lines below it and changes nothing else. */
class LineShiftProperties {

    private static final List<String> LINES = Readings.text().lines().toList();
    private static final ReadPlan PLAN = Readings.PLAN;

    @Property(tries = 120)
    void aBlankLineShiftsLinesAndChangesNothingElse(
            @ForAll @IntRange(min = 0, max = 239) int before, @ForAll @IntRange(min = 1, max = 3) int blanks) {
        List<String> lines = new ArrayList<>(LINES);
        for (int i = 0; i < blanks; i++) {
            lines.add(before, "");
        }

        ReadPlan shifted = Readings.read(String.join("\n", lines));

        Shift shift = new Shift(before, blanks);
        assertThat(shifted.findings())
                .isEqualTo(PLAN.findings().stream().map(shift::of).toList());
        assertThat(shifted.tasks())
                .isEqualTo(PLAN.tasks().stream().map(shift::of).toList());
        assertThat(shifted.goals())
                .isEqualTo(PLAN.goals().stream().map(shift::of).toList());
        assertThat(shifted.annex())
                .isEqualTo(PLAN.annex().stream().map(shift::of).toList());
    }

    @Property(tries = 20)
    void theKindOfLineBreakMeansNothing(@ForAll boolean carriageReturn) {
        String document = String.join(carriageReturn ? "\r\n" : "\r", LINES);

        assertThat(Readings.read(document)).isEqualTo(PLAN);
    }

    /** The places of the plan when {@code by} lines are inserted in front of line {@code before}, counted from 0. */
    private record Shift(int before, int by) {

        Span of(Span span) {
            return new Span(of(span.line()), span.from(), of(span.lastLine()), span.to());
        }

        private int of(int line) {
            return line > before ? line + by : line;
        }

        Finding of(Finding finding) {
            return new Finding(finding.code(), of(finding.where()), finding.excerpt(), finding.args());
        }

        ReadTask of(ReadTask task) {
            return new ReadTask(
                    task.id(),
                    task.number(),
                    task.chapter(),
                    task.name(),
                    task.text(),
                    task.written(),
                    of(task.where()),
                    task.condition(),
                    task.groups().stream().map(this::of).toList(),
                    task.deliverables().stream().map(this::of).toList());
        }

        ReadDeliverable of(ReadDeliverable one) {
            return new ReadDeliverable(
                    one.id(),
                    one.kind(),
                    one.name(),
                    one.text(),
                    of(one.where()),
                    one.target(),
                    one.modality(),
                    one.condition(),
                    one.population(),
                    one.alias(),
                    one.subject(),
                    one.deadline(),
                    one.deadlineWritten(),
                    one.sameAs(),
                    of(one.parties()),
                    one.method(),
                    one.pace());
        }

        ReadGoal of(ReadGoal goal) {
            return new ReadGoal(
                    goal.id(),
                    goal.code(),
                    goal.name(),
                    goal.target(),
                    goal.modality(),
                    goal.population(),
                    goal.text(),
                    of(goal.where()),
                    goal.partOf(),
                    goal.sameAs(),
                    goal.method(),
                    goal.pace());
        }

        ReadAnnexRow of(ReadAnnexRow row) {
            return new ReadAnnexRow(
                    row.id(),
                    row.chapterNumeral(),
                    row.chapterTitle(),
                    row.text(),
                    row.leadCell(),
                    row.supportCell(),
                    of(row.parties()),
                    row.tasks(),
                    row.match(),
                    of(row.where()));
        }

        Parties of(Parties parties) {
            return new Parties(of(parties.leads()), of(parties.supports()), of(parties.responsibles()));
        }

        private List<Party> of(List<Party> parties) {
            return parties.stream()
                    .map(party -> new Party(party.name(), party.department(), party.phrase(), of(party.where())))
                    .toList();
        }
    }
}
