package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Fraction;
import java.math.BigDecimal;
import java.util.List;

/**
 * How departments are assessed (考核办法), DOMAIN.md §9.
 *
 * @param code begins with the area that it is for
 * @param firstYear the first plan year that it is for
 * @param lastYear the last one, inclusive; null while no end is set
 * @param bands from the best grade to the worst, which begins at 0
 */
public record Scheme(
        String code,
        String name,
        int firstYear,
        Integer lastYear,
        List<Item> items,
        List<Bonus> bonuses,
        List<Veto> vetoes,
        List<Band> bands) {

    /** 优秀, 良好, 合格, 不合格. */
    public static final List<Band> USUAL_BANDS = List.of(
            new Band("优秀", new BigDecimal(90)),
            new Band("良好", new BigDecimal(80)),
            new Band("合格", new BigDecimal(60)),
            new Band("不合格", BigDecimal.ZERO));

    public Scheme {
        items = List.copyOf(items);
        bonuses = List.copyOf(bonuses);
        vetoes = List.copyOf(vetoes);
        bands = List.copyOf(bands);
    }

    public boolean isFor(int year) {
        return year >= firstYear && (lastYear == null || year <= lastYear);
    }

    /** Of a score that is not rounded; a band's lower limit belongs to it. */
    public String grade(Fraction score) {
        return bands.stream()
                .filter(band -> score.compareTo(Fraction.of(band.from())) >= 0)
                .map(Band::grade)
                .findFirst()
                .orElseGet(() -> bands.get(bands.size() - 1).grade());
    }

    /** The worse of two of its grades. */
    String worse(String one, String other) {
        List<String> grades = bands.stream().map(Band::grade).toList();
        return grades.indexOf(one) >= grades.indexOf(other) ? one : other;
    }
}
