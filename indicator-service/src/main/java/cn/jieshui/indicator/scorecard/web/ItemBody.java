package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.scoring.Condition;
import cn.jieshui.indicator.scorecard.scoring.Deduction;
import cn.jieshui.indicator.scorecard.scoring.Item;
import cn.jieshui.indicator.scorecard.scoring.Method;
import cn.jieshui.indicator.scorecard.scoring.Step;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of a scheme as it is sent and read: {@code steps} of STEP, {@code deductions} of DEDUCTION. */
@Schema(name = "SchemeItem")
public record ItemBody(
        @NotNull @Pattern(regexp = SchemeBody.ID) String id,
        @NotNull @PlainText @Size(max = 100) String name,
        @NotNull @Positive @DecimalMax("1000") BigDecimal points,
        @NotNull Method method,
        @Valid SelectionBody of,
        @Size(max = 20) List<@NotNull @Valid StepBody> steps,
        @Size(max = 10) List<@NotNull @Valid DeductionBody> deductions) {

    /** @param from a share, 1 is all of what is due */
    @Schema(name = "SchemeStep")
    public record StepBody(
            @NotNull @PositiveOrZero @DecimalMax("1") BigDecimal from,
            @NotNull @PositiveOrZero @DecimalMax("1000") BigDecimal points) {}

    /** What an indicator costs when the condition holds. */
    @Schema(name = "SchemeDeduction")
    public record DeductionBody(
            @NotNull Condition when,
            @NotNull @Positive @DecimalMax("1000") BigDecimal points) {}

    public ItemBody {
        steps = steps == null ? List.of() : steps;
        deductions = deductions == null ? List.of() : deductions;
    }

    static ItemBody of(Item item) {
        return new ItemBody(
                item.id(),
                item.name(),
                item.points(),
                item.method(),
                SelectionBody.of(item.of()),
                item.steps().stream()
                        .map(step -> new StepBody(step.from(), step.points()))
                        .toList(),
                item.deductions().stream()
                        .map(deduction -> new DeductionBody(deduction.when(), deduction.points()))
                        .toList());
    }

    Item item() {
        return new Item(
                id,
                name,
                points,
                method,
                SelectionBody.selection(of),
                steps.stream().map(step -> new Step(step.from(), step.points())).toList(),
                deductions.stream()
                        .map(deduction -> new Deduction(deduction.when(), deduction.points()))
                        .toList());
    }
}
