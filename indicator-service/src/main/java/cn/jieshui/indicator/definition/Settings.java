package cn.jieshui.indicator.definition;

import java.util.List;

/**
 * What was set for an indicator beyond its plan.
 *
 * @param definition null when it is computed from reports
 * @param pace null when the pace is the plan's
 * @param operands the series that the definition reads; empty without one
 */
public record Settings(DefinitionCard definition, PaceSetting pace, List<Operand> operands) {

    public static final Settings NONE = new Settings(null, null, List.of());
}
