package cn.jieshui.indicator.calculation;

/** Whether missing a target counts: 约束性 or 争取. The calculation treats both alike; what is made of a miss does not. */
public enum Modality {
    /** 约束性: must be reached. */
    BINDING,
    /** 力争, 争取, 尽可能: shown when missed, never penalised. */
    STRIVE
}
