package cn.jieshui.indicator.calculation;

/** The light of an indicator at a month (红黄绿灯). A light is no verdict: {@link Met} stands beside it. */
public enum Light {
    GREEN,
    YELLOW,
    RED,
    /** Nothing accepted yet, not yet due, or not computable. */
    GREY
}
