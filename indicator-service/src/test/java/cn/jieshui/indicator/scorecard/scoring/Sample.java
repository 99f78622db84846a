package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.calculation.Modality;
import java.util.List;

/** Indicators for tests; each change makes another. */
final class Sample {

    private Sample() {}

    /** Binding, led by {@code a}, in chapter C1, its light as given, met open. */
    static Judged indicator(String id, Light light) {
        return new Judged(
                id,
                id,
                "指标" + id,
                "C1",
                Modality.BINDING,
                List.of(new Part("a", Role.LEAD)),
                light,
                Met.OPEN,
                light == Light.GREY ? Completeness.NO_DATA : Completeness.COMPLETE);
    }

    static Judged strive(Judged of) {
        return new Judged(
                of.id(),
                of.canonical(),
                of.name(),
                of.chapter(),
                Modality.STRIVE,
                of.parts(),
                of.light(),
                of.met(),
                of.completeness());
    }

    static Judged sameAs(String canonical, Judged of) {
        return new Judged(
                of.id(),
                canonical,
                of.name(),
                of.chapter(),
                of.modality(),
                of.parts(),
                of.light(),
                of.met(),
                of.completeness());
    }
}
