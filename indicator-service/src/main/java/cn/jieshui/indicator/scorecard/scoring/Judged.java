package cn.jieshui.indicator.scorecard.scoring;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Fraction;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.calculation.Modality;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * An indicator and what its result at a month says, as far as it is counted and scored.
 *
 * @param canonical id of the goal that it shares its inputs with, else its own
 * @param chapter null of a goal
 * @param dueShare what was reached of what is due ({@link Reach#share}), 0 to 1
 * @param stretched whether the value to strive for is reached; false without one
 */
public record Judged(
        String id,
        String canonical,
        String name,
        String chapter,
        Modality modality,
        List<Part> parts,
        Light light,
        Met met,
        Completeness completeness,
        Fraction dueShare,
        boolean stretched) {

    public Judged {
        parts = List.copyOf(parts);
    }

    /**
     * With those in the place of departments that have ended; who takes over several parts has the weightiest one.
     *
     * @param successors by the department in whose place they stand
     */
    public Judged carriedOnBy(Map<String, List<String>> successors) {
        if (successors.isEmpty()) {
            return this;
        }
        Set<String> followers =
                successors.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<Part> carried = new ArrayList<>();
        Map<String, Role> taken = new TreeMap<>();
        for (Part part : parts) {
            for (String code : successors.getOrDefault(part.department(), List.of(part.department()))) {
                if (followers.contains(code)) {
                    taken.merge(code, part.role(), BinaryOperator.minBy(Comparator.naturalOrder()));
                } else {
                    carried.add(part);
                }
            }
        }
        taken.forEach((code, role) -> carried.add(new Part(code, role)));
        return new Judged(
                id, canonical, name, chapter, modality, carried, light, met, completeness, dueShare, stretched);
    }

    /** 约束性; what is only striven for is shown apart. */
    public boolean isBinding() {
        return modality == Modality.BINDING;
    }

    public boolean isPartOf(String department, Role role) {
        return parts.contains(new Part(department, role));
    }

    /** What is GREY is not judged yet, unless the year is over. */
    boolean isJudged(boolean yearEnd) {
        return light != Light.GREY || yearEnd;
    }

    /** On its way, or there already. */
    boolean isReached() {
        return light == Light.GREEN || met == Met.YES;
    }

    /** All of it once it is reached. */
    Fraction share() {
        return isReached() ? Fraction.ONE : dueShare;
    }

    /** For good: a cap therefore at year end only. */
    boolean reaches(Aim aim) {
        return met == Met.YES && (aim == Aim.TARGET || stretched);
    }
}
