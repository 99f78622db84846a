package cn.jieshui.indicator.plan;

import java.util.Set;

/**
 * What some indicators are computed from has changed, in the transaction that is under way.
 *
 * @param plans that the indicators belong to
 * @param indicators their ids; whatever shares inputs with them is meant too
 */
public record InputsChanged(Set<String> plans, Set<String> indicators) {}
