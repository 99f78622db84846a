package cn.jieshui.indicator.calculation;

/** Folds the values of a year month by month. */
interface Fold {

    /** What the values that end by the month give; asked once for each month, January first. */
    Folded at(int month);
}
