/**
 * Owns how this service speaks to its database: plain SQL with whole columns as parameters. What it folds comes in
 * batches and what it serves is prepared, so it has rows to move, not objects to map.
 */
package cn.jieshui.indicator.storage;
