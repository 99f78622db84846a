package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.List;

/** The targets of a clause, each with the words that name it. */
final class TargetPhrases {

    private static final Words JOINTS = Words.of("、", "和", "及", "以及", "与");

    private final Clause clause;
    private final String grammar;
    private final Findings findings;
    private final List<TargetPhrase> phrases = new ArrayList<>();

    private TargetPhrases(Clause clause, Findings findings) {
        this.clause = clause;
        this.grammar = clause.grammar();
        this.findings = findings;
    }

    static List<TargetPhrase> read(Clause clause, Findings findings) {
        return new TargetPhrases(clause, findings).read();
    }

    private List<TargetPhrase> read() {
        List<Quantity> quantities = new ArrayList<>();
        for (Quantity quantity : Quantities.in(grammar)) {
            if (isThreshold(quantity)) {
                findings.add(
                        FindingCode.THRESHOLD_IS_NO_TARGET,
                        part(quantity.from(), quantity.to() + 2),
                        written(quantity));
            } else {
                quantities.add(quantity);
            }
        }
        List<TargetPhrase> wholes = CoveragePhrases.read(clause, quantities);
        if (wholes.isEmpty()) {
            amounts(quantities);
        } else {
            phrases.addAll(wholes);
        }
        return phrases;
    }

    /** 用水量1万方以上的…: an amount that picks out a population; 培育1个以上的… is a target, it follows a verb. */
    private boolean isThreshold(Quantity quantity) {
        Comparison comparison = Comparison.of(grammar, quantity);
        boolean picks = comparison.to() > quantity.to() && grammar.startsWith("的", comparison.to());
        return picks && NounPhrases.skip(grammar, 0, quantity.from()) < quantity.from();
    }

    private void amounts(List<Quantity> quantities) {
        int regionFrom = 0;
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            Comparison comparison = Comparison.of(grammar, quantity);
            int regionEnd = i + 1 < quantities.size()
                    ? boundary(comparison.to(), quantities.get(i + 1).from())
                    : grammar.length();
            if (isTarget(quantity, comparison)) {
                phrases.add(amount(quantity, comparison, regionFrom, regionEnd));
            } else {
                findings.add(
                        FindingCode.QUANTITY_UNPLACED, part(quantity.from(), quantity.to() + 2), written(quantity));
            }
            regionFrom = regionEnd;
        }
    }

    /** Between two quantities the last joint parts them, else the end of the first one. */
    private int boundary(int firstEnd, int secondFrom) {
        for (int at = secondFrom - 1; at >= firstEnd; at--) {
            if (!JOINTS.at(grammar, at).isEmpty()) {
                return at;
            }
        }
        int striving = TargetPhrase.STRIVING.firstIn(grammar.substring(0, secondFrom), firstEnd);
        return striving >= 0 ? striving : firstEnd;
    }

    /** A number without a unit is a coefficient only where a comparator stands beside it. */
    private boolean isTarget(Quantity quantity, Comparison comparison) {
        boolean coefficient = quantity.writtenUnit() == null
                && comparison.written()
                && quantity.writtenAmount().indexOf('.') > 0;
        return quantity.unit() != null || coefficient;
    }

    private TargetPhrase amount(Quantity quantity, Comparison comparison, int from, int to) {
        String region = grammar.substring(from, quantity.from());
        ReadTarget target = new ReadTarget(
                comparison.comparator(),
                quantity.amount(),
                quantity.unit() == null ? TargetUnit.RATIO : quantity.unit(),
                quantity.writtenAmount(),
                quantity.writtenUnit(),
                null,
                comparison.baseYear());
        return new TargetPhrase(
                name(comparison, from, to),
                null,
                target,
                TargetPhrase.modality(region),
                clause.passage().sub(from + JOINTS.at(grammar, from).length(), to),
                comparison.written());
    }

    /** What stands in front of the amount, without eager words and verbs; else what stands behind it. */
    private String name(Comparison comparison, int from, int to) {
        int before = NounPhrases.skip(grammar, from, comparison.from());
        String name = clause.words(before, comparison.from());
        return name.isEmpty()
                ? NounPhrases.withoutEnding(clause.words(behind(comparison), Math.max(behind(comparison), to)))
                : name;
    }

    private int behind(Comparison comparison) {
        return grammar.startsWith("的", comparison.to()) ? comparison.to() + 1 : comparison.to();
    }

    private Passage part(int from, int to) {
        return clause.passage().sub(from, Math.min(to, grammar.length()));
    }

    private static String written(Quantity quantity) {
        return quantity.writtenAmount() + (quantity.writtenUnit() == null ? "" : quantity.writtenUnit());
    }
}
