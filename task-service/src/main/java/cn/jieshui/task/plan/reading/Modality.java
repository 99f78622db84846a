package cn.jieshui.task.plan.reading;

/** Whether missing a commitment counts: 约束性 or 争取. */
public enum Modality {
    /** 约束性: must be reached. */
    BINDING,
    /** 力争, 争取, 尽可能: shown when missed, never penalised. */
    STRIVE
}
