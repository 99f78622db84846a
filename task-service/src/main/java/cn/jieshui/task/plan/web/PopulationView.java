package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Population;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole that a share is counted against; its amount is null while unknown. */
@Schema(
        name = "Population",
        requiredProperties = {"name", "amount"})
public record PopulationView(
        @NotBlank String name,
        @Schema(nullable = true) @Positive BigDecimal amount) {

    static PopulationView of(Population population) {
        return population == null ? null : new PopulationView(population.name(), population.amount());
    }

    Population population() {
        return new Population(name, amount);
    }
}
