package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.scoring.Band;
import cn.jieshui.indicator.scorecard.scoring.Bonus;
import cn.jieshui.indicator.scorecard.scoring.Item;
import cn.jieshui.indicator.scorecard.scoring.Method;
import cn.jieshui.indicator.scorecard.scoring.Scheme;
import cn.jieshui.indicator.scorecard.scoring.Step;
import cn.jieshui.indicator.scorecard.scoring.Veto;
import cn.jieshui.platform.problem.FieldProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds where a scheme contradicts itself. */
final class CheckScheme {

    private final Scheme scheme;
    private final List<FieldProblem> faults = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private CheckScheme(Scheme scheme) {
        this.scheme = scheme;
    }

    /** @throws UnfitScheme naming every fault */
    static void check(Scheme scheme, String codeInPath) {
        CheckScheme check = new CheckScheme(scheme);
        check.require(
                scheme.code().equals(codeInPath), "/code", "scheme-code-differs-from-path", codeInPath, scheme.code());
        check.require(
                scheme.lastYear() == null || scheme.lastYear() >= scheme.firstYear(),
                "/lastYear",
                "last-year-before-first",
                scheme.firstYear());
        check.items();
        check.bonuses();
        check.vetoes();
        check.bands();
        if (!check.faults.isEmpty()) {
            throw new UnfitScheme(scheme.code(), check.faults);
        }
    }

    private void items() {
        for (int i = 0; i < scheme.items().size(); i++) {
            Item item = scheme.items().get(i);
            String at = "/items/" + i;
            id(at, item.id());
            require((item.method() == Method.STEP) == !item.steps().isEmpty(), at + "/steps", "steps-of-step");
            require(climb(item), at + "/steps", "steps-do-not-climb", item.points());
            require(
                    (item.method() == Method.DEDUCTION) == !item.deductions().isEmpty(),
                    at + "/deductions",
                    "deductions-of-deduction");
        }
    }

    /** From step to step both higher, the last one giving all points. */
    private static boolean climb(Item item) {
        List<Step> steps = item.steps();
        boolean climb = IntStream.range(1, steps.size())
                .allMatch(i -> steps.get(i).from().compareTo(steps.get(i - 1).from()) > 0
                        && steps.get(i).points().compareTo(steps.get(i - 1).points()) > 0);
        return climb && (steps.isEmpty() || steps.get(steps.size() - 1).points().compareTo(item.points()) == 0);
    }

    private void bonuses() {
        for (int i = 0; i < scheme.bonuses().size(); i++) {
            Bonus bonus = scheme.bonuses().get(i);
            id("/bonuses/" + i, bonus.id());
            require(bonus.each().compareTo(bonus.atMost()) <= 0, "/bonuses/" + i + "/each", "more-than-at-most");
        }
    }

    private void vetoes() {
        List<String> grades = scheme.bands().stream().map(Band::grade).toList();
        for (int i = 0; i < scheme.vetoes().size(); i++) {
            Veto veto = scheme.vetoes().get(i);
            id("/vetoes/" + i, veto.id());
            require(grades.contains(veto.capsAt()), "/vetoes/" + i + "/capsAt", "unknown-grade", veto.capsAt());
        }
    }

    private void bands() {
        List<Band> bands = scheme.bands();
        boolean fall = IntStream.range(1, bands.size())
                .allMatch(i -> bands.get(i).from().compareTo(bands.get(i - 1).from()) < 0);
        long grades = bands.stream().map(Band::grade).distinct().count();
        require(
                fall
                        && grades == bands.size()
                        && bands.get(bands.size() - 1).from().signum() == 0,
                "/bands",
                "bands-do-not-fall");
    }

    private void id(String at, String id) {
        require(ids.add(id), at + "/id", "id-taken", id);
    }

    private void require(boolean holds, String pointer, String code, Object... arguments) {
        if (!holds) {
            faults.add(new FieldProblem(pointer, code, arguments));
        }
    }
}
