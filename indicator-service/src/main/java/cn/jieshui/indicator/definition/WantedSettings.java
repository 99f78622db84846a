package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.Thresholds;

/**
 * What somebody wants to be set for an indicator.
 *
 * @param definition null when it is to be computed from reports
 * @param pace null when the pace is to be the plan's
 * @param thresholds null for the default ones
 * @param annual whether it is to be judged once a year
 * @param direction null when the caller does not say; it follows from the plan's target and cannot be another
 */
public record WantedSettings(
        DefinitionCard definition, PaceSetting pace, Thresholds thresholds, boolean annual, Direction direction) {}
