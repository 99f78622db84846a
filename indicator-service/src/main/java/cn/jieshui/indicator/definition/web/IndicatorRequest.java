package cn.jieshui.indicator.definition.web;

import jakarta.validation.Valid;

/**
 * What a client wants to be set for an indicator.
 *
 * @param definition null when it is to be computed from reports
 * @param pace null when the pace is to be the plan's
 */
public record IndicatorRequest(
        @Valid DefinitionBody definition, @Valid PaceBody pace) {}
