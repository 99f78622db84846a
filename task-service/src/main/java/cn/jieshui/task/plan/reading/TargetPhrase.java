package cn.jieshui.task.plan.reading;

/**
 * A target as one clause states it.
 *
 * @param name the thing in the clause's words; empty when the clause names none (力争7家)
 * @param population the whole a share is taken of; null for amounts
 * @param text the part of the clause that states it
 * @param comparatorWritten false for a bare amount
 */
record TargetPhrase(
        String name, String population, ReadTarget target, Modality modality, Passage text, boolean comparatorWritten) {

    static final Words STRIVING = Words.of("力争", "争取", "尽可能", "尽量");

    static Modality modality(String grammar) {
        return STRIVING.in(grammar) ? Modality.STRIVE : Modality.BINDING;
    }

    /** Whether it says no more than a further amount of what stands before it. */
    boolean isStretch() {
        return name.isEmpty() && modality == Modality.STRIVE;
    }
}
