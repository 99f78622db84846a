package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Population;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole that a share is counted against; its amount is null while unknown. */
@Schema(name = "Population")
public record PopulationView(String name, BigDecimal amount) {

    static PopulationView of(Population population) {
        return population == null ? null : new PopulationView(population.name(), population.amount());
    }
}
