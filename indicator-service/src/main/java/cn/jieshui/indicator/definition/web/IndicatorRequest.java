package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.definition.Direction;
import cn.jieshui.indicator.definition.WantedSettings;
import jakarta.validation.Valid;

/**
 * What a client wants to be set for an indicator.
 *
 * @param definition null when it is to be computed from reports
 * @param pace null when the pace is to be the plan's
 * @param thresholds null for the default ones
 * @param annual whether it is judged once a year (年度测算), GREY before December; false when left out
 * @param direction may be left out; it follows from the plan's target, and another is refused
 */
public record IndicatorRequest(
        @Valid DefinitionBody definition,
        @Valid PaceBody pace,
        @Valid ThresholdsBody thresholds,
        Boolean annual,
        Direction direction) {

    WantedSettings settings() {
        return new WantedSettings(
                definition == null ? null : definition.card(),
                pace == null ? null : pace.setting(),
                thresholds == null ? null : thresholds.thresholds(),
                Boolean.TRUE.equals(annual),
                direction);
    }
}
