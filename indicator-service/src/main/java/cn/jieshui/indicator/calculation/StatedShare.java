package cn.jieshui.indicator.calculation;

/** ITEMS_OVER_POPULATION of stated values: counts over the known population, or pairs that bring their own. */
final class StatedShare implements Fold {

    private final Fold counts;
    private final Fold pairs;

    StatedShare(Fold counts, Fold pairs) {
        this.counts = counts;
        this.pairs = pairs;
    }

    @Override
    public Folded at(int month) {
        Folded count = counts.at(month);
        Folded pair = pairs.at(month);
        if (pair instanceof Folded.Nothing) {
            return count;
        }
        return count instanceof Folded.Nothing ? pair : new Folded.Undefined(Reason.UNFIT_VALUES);
    }
}
