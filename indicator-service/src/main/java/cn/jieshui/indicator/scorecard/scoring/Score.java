package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Fraction;
import java.math.BigDecimal;
import java.util.List;

/**
 * The score of a department by a scheme (考核得分).
 *
 * @param earned in the items that apply
 * @param possible in the items that apply; what does not apply is made up for (缺项按比例折算)
 * @param points earned × 100 ÷ possible, and the bonus; not rounded; null when no item applies
 * @param grade by the bands and no better than the vetoes allow; null without points
 */
public record Score(
        String department,
        Fraction earned,
        BigDecimal possible,
        BigDecimal bonus,
        Fraction points,
        String grade,
        List<ItemScore> items,
        List<BonusScore> bonuses,
        List<FoundVeto> vetoes) {}
