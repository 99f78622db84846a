package cn.jieshui.indicator.measure;

/**
 * A measure as it stands in the database.
 *
 * @param key what other tables call it by
 * @param version counts its changes from 1
 */
public record KnownMeasure(long key, Measure measure, long version) {}
