/**
 * Owns what the plans ask for, as plan.v1 tells it: each goal, quantified deliverable and milestone is an indicator
 * (考核指标) with its target. A newer version of a plan replaces an older one, never the other way.
 */
package cn.jieshui.indicator.plan;
