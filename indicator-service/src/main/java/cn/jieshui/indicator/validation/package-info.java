/**
 * Owns what measured values are held against (审核规则) as data: rules over measures, and how a value is judged by them. It
 * knows no stored values; whoever records asks it what a rule needs to see and hands that in.
 */
package cn.jieshui.indicator.validation;
