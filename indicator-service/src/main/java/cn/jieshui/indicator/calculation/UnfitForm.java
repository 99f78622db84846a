package cn.jieshui.indicator.calculation;

import java.util.List;

/** A quotient where the method adds up: values are there, but they cannot be folded. */
final class UnfitForm implements Fold {

    private final List<Timeline> timelines;
    private boolean any;

    UnfitForm(List<Timeline> timelines) {
        this.timelines = timelines;
    }

    @Override
    public Folded at(int month) {
        any |= timelines.stream().anyMatch(timeline -> !timeline.ending(month).isEmpty());
        return any ? new Folded.Undefined(Reason.UNFIT_VALUES) : Folded.NOTHING;
    }
}
