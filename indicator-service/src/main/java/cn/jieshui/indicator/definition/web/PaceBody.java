package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.calculation.PaceKind;
import cn.jieshui.indicator.definition.PaceSetting;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pace as it is sent and read.
 *
 * @param shares the twelve cumulative shares of a CURVE, never falling, 1 at the end; left out for the course of a past
 *     year
 * @param profileYear the past year whose measured course is the CURVE; left out for the newest of the last five that
 *     has one; while none has, the pace is LINEAR and results say so
 */
@Schema(name = "Pace")
public record PaceBody(
        @NotNull PaceKind kind,

        @Schema(nullable = true) @Size(min = 12, max = 12)
        List<@NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal> shares,

        @Schema(nullable = true) @Min(1000) @Max(9999) Integer profileYear) {

    static PaceBody of(PaceSetting setting) {
        return setting == null ? null : new PaceBody(setting.kind(), setting.shares(), setting.profileYear());
    }

    PaceSetting setting() {
        return new PaceSetting(kind, shares, profileYear);
    }
}
