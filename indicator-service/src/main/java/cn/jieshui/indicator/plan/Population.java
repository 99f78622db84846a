package cn.jieshui.indicator.plan;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole that a share is taken of.
 *
 * @param amount how many there are; null while nobody has said
 */
@Schema(name = "IndicatorPopulation")
public record Population(
        String name, @Schema(nullable = true) BigDecimal amount) {}
