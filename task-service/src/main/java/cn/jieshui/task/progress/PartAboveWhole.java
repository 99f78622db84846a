package cn.jieshui.task.progress;

/** A part is not more than what it is a part of. */
final class PartAboveWhole extends FieldRefusal {

    PartAboveWhole() {
        super(Kind.RULE, "part-above-whole", "/numerator");
    }
}
