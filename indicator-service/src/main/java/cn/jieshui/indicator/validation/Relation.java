package cn.jieshui.indicator.validation;

/** How parts must be to their total. */
public enum Relation {
    EQUAL,
    /** The parts need not be all there are. */
    AT_MOST
}
