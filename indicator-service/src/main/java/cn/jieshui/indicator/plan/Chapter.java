package cn.jieshui.indicator.plan;

/** A part of a plan (章). */
public record Chapter(String id, int number, String title) {}
