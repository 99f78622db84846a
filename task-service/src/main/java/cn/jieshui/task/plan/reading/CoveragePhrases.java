package cn.jieshui.task.plan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Targets over a whole: …全覆盖, 全面完成…, 全部区级机关和50%的区级公共机构建成…. All but the last are COMPLETE (100 % of the population); of
 * several wholes in one phrase each is a target of its own and they share the verb.
 */
final class CoveragePhrases {

    private static final String FULL_COVERAGE = "全覆盖";
    private static final String COMPLETED = "全面完成";
    private static final Words ALL = Words.of("全部", "所有");
    private static final Words VERBS = Words.of("建成", "创建成", "建设成", "达到", "完成", "实现", "纳入", "安装", "创成");
    private static final Words JOINTS = Words.of("和", "及", "以及", "与", "、");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Clause clause;
    private final String grammar;
    private final List<Quantity> quantities;

    private CoveragePhrases(Clause clause, List<Quantity> quantities) {
        this.clause = clause;
        this.grammar = clause.grammar();
        this.quantities = quantities;
    }

    /** Empty when the clause states no such target. */
    static List<TargetPhrase> read(Clause clause, List<Quantity> quantities) {
        CoveragePhrases phrases = new CoveragePhrases(clause, quantities);
        List<TargetPhrase> shares = phrases.shares();
        if (!shares.isEmpty()) {
            return shares;
        }
        int covered = phrases.grammar.indexOf(FULL_COVERAGE);
        return covered >= 0 ? phrases.covered(covered + FULL_COVERAGE.length()) : phrases.completed();
    }

    private List<TargetPhrase> covered(int end) {
        int from = NounPhrases.skip(grammar, 0, end);
        int nameEnd = end - FULL_COVERAGE.length();
        return nameEnd <= from ? List.of() : List.of(complete(clause.words(from, end), population(from, nameEnd)));
    }

    private List<TargetPhrase> completed() {
        int at = grammar.indexOf(COMPLETED);
        int from = at + COMPLETED.length();
        if (at < 0 || NounPhrases.populationEnd(grammar.substring(from)) < 0) {
            return List.of();
        }
        String name = clause.words(from, grammar.length());
        String shorter = name.endsWith("工作") ? name.substring(0, name.length() - 2) : name;
        return List.of(complete(shorter, population(from, grammar.length())));
    }

    private String population(int from, int to) {
        int end = NounPhrases.populationEnd(grammar.substring(from, to));
        return clause.words(from, end < 0 ? to : from + end);
    }

    private TargetPhrase complete(String name, String population) {
        ReadTarget target =
                new ReadTarget(TargetComparator.COMPLETE, HUNDRED, TargetUnit.PERCENT, null, null, null, null);
        return new TargetPhrase(name, population, target, TargetPhrase.modality(grammar), clause.passage(), true);
    }

    /** A whole in a phrase: where its words begin, and its share; null for all of it. */
    private record Share(int from, int wordsFrom, Quantity quantity) {}

    private List<TargetPhrase> shares() {
        List<Share> shares = sharesInOrder();
        if (shares.isEmpty()) {
            return List.of();
        }
        int verb = VERBS.firstIn(grammar, shares.get(shares.size() - 1).wordsFrom());
        if (verb < 0) {
            return List.of();
        }
        List<TargetPhrase> phrases = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            int end = i + 1 < shares.size() ? shares.get(i + 1).from() : verb;
            phrases.add(share(shares.get(i), end, verb));
        }
        return phrases;
    }

    private List<Share> sharesInOrder() {
        List<Share> shares = new ArrayList<>();
        int all = ALL.firstIn(grammar, 0);
        if (all >= 0 && grammar.length() > all + 2) {
            shares.add(new Share(all, all + ALL.at(grammar, all).length(), null));
        }
        for (Quantity quantity : quantities) {
            boolean share = quantity.unit() == TargetUnit.PERCENT && grammar.startsWith("的", quantity.to());
            if (share && (shares.isEmpty() || shares.get(shares.size() - 1).wordsFrom() < quantity.from())) {
                shares.add(new Share(quantity.from(), quantity.to() + 1, quantity));
            }
        }
        return shares;
    }

    private TargetPhrase share(Share share, int end, int verb) {
        int wordsEnd = end - JOINTS.before(grammar, end).length();
        String population = clause.words(share.wordsFrom(), Math.max(share.wordsFrom(), wordsEnd));
        String name = population + clause.words(verb, grammar.length());
        if (share.quantity() == null) {
            TargetPhrase complete = complete(name, population);
            return new TargetPhrase(name, population, complete.target(), complete.modality(), clause.passage(), true);
        }
        Quantity quantity = share.quantity();
        ReadTarget target = new ReadTarget(
                TargetComparator.AT_LEAST,
                quantity.amount(),
                quantity.unit(),
                quantity.writtenAmount(),
                quantity.writtenUnit(),
                null,
                null);
        return new TargetPhrase(name, population, target, TargetPhrase.modality(grammar), clause.passage(), false);
    }
}
