/**
 * Owns how an indicator is computed beyond what its plan says (口径): definition cards with their formulas over measures,
 * the pace, and the values of base years.
 */
package cn.jieshui.indicator.definition;
