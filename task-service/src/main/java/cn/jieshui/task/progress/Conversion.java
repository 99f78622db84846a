package cn.jieshui.task.progress;

import cn.jieshui.task.plan.AmountUnit;
import cn.jieshui.task.plan.reading.TargetUnit;
import java.math.BigDecimal;

/**
 * Turns what was written into canonical units (计量单位换算), exactly: 亿 = 10⁸, 万 = 10⁴, 公顷 = 15 亩, 方 = 立方米. Nothing is
 * rounded.
 */
final class Conversion {

    private static final AmountUnit NONE = new AmountUnit(null, null, BigDecimal.ONE);

    private Conversion() {}

    /**
     * @throws ComesFromMeasures when nobody reports the deliverable
     * @throws BasisDoesNotFit when it is reported in other forms
     * @throws MemberMissing, MemberDoesNotBelong when the members are not those of the basis
     * @throws UnknownUnit, UnitDoesNotFit when the unit is none, or one of something else
     */
    static Content of(Statement said, Commitment commitment) {
        requireBasis(said.basis(), commitment);
        Members.check(said);
        AmountUnit unit = unit(said, commitment);
        return new Content(
                said.basis(),
                canonical(said.amount(), unit),
                canonical(said.numerator(), unit),
                canonical(said.denominator(), unit),
                unit.unit(),
                written(said),
                said.unit(),
                said.entries(),
                said.completedOn(),
                said.note());
    }

    private static void requireBasis(Basis basis, Commitment commitment) {
        if (commitment.bases().isEmpty()) {
            throw new ComesFromMeasures(commitment.deliverable());
        }
        if (!commitment.bases().contains(basis)) {
            throw new BasisDoesNotFit(commitment, basis);
        }
    }

    /**
     * A ratio may be of anything, so its unit may be left out; entries are counted; a coefficient has no written unit.
     */
    private static AmountUnit unit(Statement said, Commitment commitment) {
        Basis basis = said.basis();
        if (basis == Basis.ENTRIES) {
            return plain(TargetUnit.COUNT);
        }
        if (basis == Basis.RATIO) {
            return said.unit() == null ? NONE : known(said.unit());
        }
        return basis.isAmount() ? ofAmount(said, commitment.unitOf(basis)) : NONE;
    }

    private static AmountUnit ofAmount(Statement said, TargetUnit wanted) {
        if (said.unit() == null && wanted == TargetUnit.RATIO) {
            return plain(wanted);
        }
        if (said.unit() == null) {
            throw new MemberMissing("/unit", said.basis());
        }
        AmountUnit unit = known(said.unit());
        if (unit.unit() != wanted) {
            throw new UnitDoesNotFit(said.unit(), wanted);
        }
        return unit;
    }

    private static AmountUnit known(String written) {
        return AmountUnit.of(written).orElseThrow(() -> new UnknownUnit(written));
    }

    private static AmountUnit plain(TargetUnit unit) {
        return new AmountUnit(null, unit, BigDecimal.ONE);
    }

    private static BigDecimal canonical(BigDecimal written, AmountUnit unit) {
        return written == null ? null : unit.canonical(written);
    }

    private static String written(Statement said) {
        if (said.basis() == Basis.RATIO) {
            return said.numerator().toPlainString() + "/" + said.denominator().toPlainString();
        }
        return said.amount() == null ? null : said.amount().toPlainString();
    }
}
