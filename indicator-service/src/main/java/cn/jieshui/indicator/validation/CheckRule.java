package cn.jieshui.indicator.validation;

import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measure;
import cn.jieshui.indicator.measure.Shape;
import cn.jieshui.platform.problem.FieldProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whether a rule means something: its series are there, and it has the parameters of its kind and no others. */
final class CheckRule {

    private static final int MOST_TERMS = 100;

    private final WantedRule wanted;
    private final Map<String, KnownMeasure> measures;
    private final List<FieldProblem> faults = new ArrayList<>();

    /** @param measures those that there are, by code */
    CheckRule(WantedRule wanted, Map<String, KnownMeasure> measures) {
        this.wanted = wanted;
        this.measures = measures;
    }

    /** The code of the measure that a name begins with. */
    static String measure(String name) {
        return name.split("\\.", 2)[0];
    }

    /** @throws UnfitRule naming every fault */
    ValidationRule check() {
        boolean compares = wanted.kind() == RuleKind.BALANCE || wanted.kind() == RuleKind.AT_MOST_OTHER;
        boolean balances = wanted.kind() == RuleKind.BALANCE;
        boolean jumps = wanted.kind() == RuleKind.JUMP;
        terms("/parameters/series", wanted.series(), true);
        terms("/parameters/against", wanted.against(), compares);
        present("/parameters/relation", wanted.relation() != null, balances);
        optional("/parameters/tolerance", wanted.tolerance() != null, balances);
        present("/parameters/share", wanted.share() != null, jumps);
        present("/parameters/comparedTo", !wanted.comparedTo().isEmpty(), jumps);
        if (wanted.kind() == RuleKind.AT_MOST_OTHER) {
            single("/parameters/series", wanted.series());
            single("/parameters/against", wanted.against());
        }
        if (wanted.validTo() != null && wanted.validTo().isBefore(wanted.validFrom())) {
            fault("/validTo", "validity-ends-before-it-begins.detail", wanted.validFrom(), wanted.validTo());
        }
        List<Term> series = resolve("/parameters/series", wanted.series(), !compares);
        List<Term> against = resolve("/parameters/against", wanted.against(), false);
        if (compares && faults.isEmpty()) {
            mustGoTogether(series, against);
        }
        if (!faults.isEmpty()) {
            throw new UnfitRule(wanted.code(), faults);
        }
        return rule(series, against);
    }

    private ValidationRule rule(List<Term> series, List<Term> against) {
        return new ValidationRule(
                wanted.code(),
                wanted.area(),
                wanted.kind(),
                wanted.severity(),
                wanted.message(),
                series,
                against,
                wanted.kind() == RuleKind.AT_MOST_OTHER ? Relation.AT_MOST : wanted.relation(),
                Objects.requireNonNullElse(wanted.tolerance(), BigDecimal.ZERO),
                wanted.share(),
                wanted.comparedTo(),
                wanted.validFrom(),
                wanted.validTo());
    }

    private void terms(String pointer, List<String> names, boolean wantedHere) {
        present(pointer, !names.isEmpty(), wantedHere);
        if (names.size() > MOST_TERMS) {
            fault(pointer, "too-many-series", MOST_TERMS);
        }
    }

    private void single(String pointer, List<String> names) {
        if (names.size() > 1) {
            fault(pointer, "one-series-only");
        }
    }

    private void present(String pointer, boolean isThere, boolean wantedHere) {
        if (wantedHere && !isThere) {
            fault(pointer, "missing");
        }
        optional(pointer, isThere, wantedHere);
    }

    private void optional(String pointer, boolean isThere, boolean allowed) {
        if (isThere && !allowed) {
            fault(pointer, "not-of-this-kind", wanted.kind());
        }
    }

    private List<Term> resolve(String pointer, List<String> names, boolean eachSeries) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String at = pointer + "/" + i;
            Optional<Term> term = term(at, names.get(i), eachSeries);
            if (term.isPresent() && terms.put(names.get(i), term.get()) != null) {
                fault(at, "series-named-twice", names.get(i));
            }
        }
        return List.copyOf(terms.values());
    }

    private Optional<Term> term(String at, String name, boolean eachSeries) {
        KnownMeasure known = measures.get(measure(name));
        if (known == null) {
            fault(at, "formula-unknown-measure", measure(name));
            return Optional.empty();
        }
        List<String> rest = Arrays.asList(name.split("\\.", -1));
        Part part = part(known.measure(), rest.get(rest.size() - 1));
        if (part == null) {
            fault(at, "formula-needs-a-part", name);
            return Optional.empty();
        }
        List<String> place = rest.subList(1, part == Part.AMOUNT ? rest.size() : rest.size() - 1);
        boolean each =
                eachSeries && place.isEmpty() && !known.measure().dimensions().isEmpty();
        if (!each && !isSeries(known.measure(), place)) {
            fault(at, "formula-unknown-dimension-value", name, known.measure().code());
            return Optional.empty();
        }
        return Optional.of(new Term(name, known.measure().code(), each ? null : String.join(".", place), part));
    }

    /** Null when it names none of a pair. */
    private static Part part(Measure measure, String last) {
        if (measure.shape() != Shape.RATIO) {
            return Part.AMOUNT;
        }
        return switch (last) {
            case "numerator" -> Part.NUMERATOR;
            case "denominator" -> Part.DENOMINATOR;
            default -> null;
        };
    }

    private static boolean isSeries(Measure measure, List<String> place) {
        List<List<String>> dimensions = List.copyOf(measure.dimensions().values());
        boolean fits = place.size() == dimensions.size();
        for (int i = 0; fits && i < place.size(); i++) {
            fits = dimensions.get(i).contains(place.get(i));
        }
        return fits;
    }

    private void mustGoTogether(List<Term> series, List<Term> against) {
        Measure first = measures.get(series.get(0).measure()).measure();
        for (int i = 1; i < series.size(); i++) {
            mustGoWith(first, series.get(i), "/parameters/series/" + i);
        }
        for (int i = 0; i < against.size(); i++) {
            mustGoWith(first, against.get(i), "/parameters/against/" + i);
        }
    }

    private void mustGoWith(Measure first, Term term, String at) {
        Measure other = measures.get(term.measure()).measure();
        if (other.unit() != first.unit()) {
            fault(at, "formula-mixes-units", first.unit(), other.unit());
        } else if (other.frequency() != first.frequency()) {
            fault(at, "period-of-another-length", first.code(), first.frequency());
        }
    }

    private void fault(String pointer, String code, Object... arguments) {
        faults.add(new FieldProblem(pointer, code, arguments));
    }
}
