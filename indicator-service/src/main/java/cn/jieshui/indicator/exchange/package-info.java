/**
 * Owns what is handed to other systems as one dataset: a plan with everything that its compliance rests on, true of one
 * instant and the same for ever, whole or only what has changed since another.
 */
package cn.jieshui.indicator.exchange;
