package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.calculation.PaceKind;
import cn.jieshui.indicator.definition.PaceSetting;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pace as it is sent and read; {@code shares} are the twelve cumulative shares of a CURVE, 1 at the end. */
@Schema(name = "Pace")
public record PaceBody(
        @NotNull PaceKind kind,
        @Size(min = 12, max = 12) List<@NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal> shares) {

    static PaceBody of(PaceSetting setting) {
        return setting == null ? null : new PaceBody(setting.kind(), setting.shares());
    }

    PaceSetting setting() {
        return new PaceSetting(kind, shares);
    }
}
