package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.calculation.Modality;
import java.math.BigDecimal;
import java.util.List;

/** Indicators of the plan {@code p} and items for tests; each change makes another. */
final class Sample {

    private Sample() {}

    /** Binding, led by {@code a}, in chapter C1, its light as given, met open, nothing reached unless it is GREEN. */
    static Judged indicator(String id, Light light) {
        return new Judged(
                id,
                id,
                "指标" + id,
                "p-C1",
                Modality.BINDING,
                List.of(new Part("a", Role.LEAD)),
                light,
                Met.OPEN,
                light == Light.GREY ? Completeness.NO_DATA : Completeness.COMPLETE,
                Fraction.ZERO,
                false);
    }

    static Judged with(Judged of, String canonical, Modality modality, Met met, Fraction share, boolean stretched) {
        return new Judged(
                of.id(),
                canonical,
                of.name(),
                of.chapter(),
                modality,
                of.parts(),
                of.light(),
                met,
                of.completeness(),
                share,
                stretched);
    }

    static Judged strive(Judged of) {
        return with(of, of.canonical(), Modality.STRIVE, of.met(), of.dueShare(), of.stretched());
    }

    static Judged sameAs(String canonical, Judged of) {
        return with(of, canonical, of.modality(), of.met(), of.dueShare(), of.stretched());
    }

    static Judged met(Met met, Judged of) {
        return with(of, of.canonical(), of.modality(), met, of.dueShare(), of.stretched());
    }

    static Judged stretched(Judged of) {
        return with(of, of.canonical(), of.modality(), Met.YES, of.dueShare(), true);
    }

    /** @param share such as {@code 0.7} or {@code 2/3} */
    static Judged share(String share, Judged of) {
        String[] parts = share.split("/", -1);
        BigDecimal denominator = parts.length == 1 ? BigDecimal.ONE : new BigDecimal(parts[1]);
        Fraction reached = new Fraction(new BigDecimal(parts[0]), denominator);
        return with(of, of.canonical(), of.modality(), of.met(), reached, of.stretched());
    }

    static Judged partial(Judged of) {
        return new Judged(
                of.id(),
                of.canonical(),
                of.name(),
                of.chapter(),
                of.modality(),
                of.parts(),
                of.light(),
                of.met(),
                Completeness.PARTIAL,
                of.dueShare(),
                of.stretched());
    }

    /** All that a department leads. */
    static Selection led() {
        return new Selection(Role.LEAD, null, List.of());
    }

    /** 40 points for all that a department leads. */
    static Item item(Method method) {
        return new Item(
                "work",
                "年度任务",
                new BigDecimal(40),
                method,
                led(),
                method == Method.STEP ? List.of(step("0.6", "20"), step("0.8", "30"), step("0.95", "40")) : List.of(),
                method == Method.DEDUCTION
                        ? List.of(
                                costs(Condition.YELLOW, "5"),
                                costs(Condition.RED, "15"),
                                costs(Condition.NOT_MET, "8"),
                                costs(Condition.MISSING_PERIODS, "2.5"))
                        : List.of());
    }

    static Scheme scheme(Item... items) {
        return new Scheme("000000-s", "办法", 2023, null, List.of(items), List.of(), List.of(), Scheme.USUAL_BANDS);
    }

    private static Step step(String from, String points) {
        return new Step(new BigDecimal(from), new BigDecimal(points));
    }

    private static Deduction costs(Condition when, String points) {
        return new Deduction(when, new BigDecimal(points));
    }
}
