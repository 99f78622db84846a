package cn.jieshui.task.plan.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches annex rows to tasks, or to the parts that a task's lead phrases cut it into, by their words. Only what the
 * same words leave over is compared by nearness, and what is far from everything stays unmatched.
 */
final class RowMatcher {

    /** A task, or the part of it with this text. */
    record Part(ReadTask task, AnnexText text, Parties parties) {}

    /** An entry of a row and the part it stands for. */
    record Match(AnnexText entry, Part part, RowMatch how) {}

    private static final int NEAR_IN_HUNDREDTHS = 70;
    private static final int MOST_COMPARED = 100;
    /** Tasks that one entry stands for; the document of 2023 has two. */
    private static final int LONGEST_RUN = 20;

    private final Map<String, Part> byKey = new HashMap<>();
    private final Map<String, List<Part>> partsOfTask = new LinkedHashMap<>();
    private final Set<Part> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Part> inOrder = new ArrayList<>();
    private int runsTried;

    RowMatcher(List<TaskReading> tasks) {
        tasks.forEach(this::know);
    }

    private void know(TaskReading reading) {
        List<Part> parts = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (LeadPhrases.Segment segment : reading.segments()) {
            parts.add(new Part(reading.task(), AnnexText.of(segment.text()), segment.parties()));
            all.append(segment.text().text());
        }
        partsOfTask.put(reading.task().id(), parts);
        inOrder.addAll(parts);
        parts.forEach(part -> byKey.putIfAbsent(part.text().key(), part));
        if (parts.size() > 1) {
            AnnexText whole = AnnexText.of(reading.segments().get(0).text(), all.toString());
            byKey.putIfAbsent(
                    whole.key(), new Part(reading.task(), whole, reading.task().parties()));
        }
    }

    /** For each row its entries in order, matched or with a null part. */
    List<List<Match>> match(List<List<AnnexText>> rows) {
        List<List<Match>> matches = new ArrayList<>();
        for (List<AnnexText> row : rows) {
            List<Match> exact = new ArrayList<>();
            row.forEach(entry -> exact.addAll(exact(entry)));
            matches.add(exact);
        }
        nearest(matches);
        return matches;
    }

    private List<Match> exact(AnnexText entry) {
        Part part = byKey.get(entry.key());
        if (part == null) {
            List<Match> run = run(entry);
            return run.isEmpty() ? List.of(new Match(entry, null, RowMatch.NONE)) : run;
        }
        take(part);
        return List.of(new Match(entry, part, RowMatch.EXACT));
    }

    /** Tasks that follow each other, written as one entry. */
    private List<Match> run(AnnexText entry) {
        List<Part> all = runsTried++ < MOST_COMPARED ? inOrder : List.of();
        for (int first = 0; first < all.size(); first++) {
            int at = 0;
            int end = Math.min(all.size(), first + LONGEST_RUN);
            for (int i = first; i < end && goesOn(entry, all.get(i), at); i++) {
                at += all.get(i).text().key().length();
                if (at == entry.key().length()) {
                    List<Part> run = all.subList(first, i + 1);
                    run.forEach(this::take);
                    return run.stream()
                            .map(part -> new Match(part.text(), part, RowMatch.EXACT))
                            .toList();
                }
            }
        }
        return List.of();
    }

    private static boolean goesOn(AnnexText entry, Part part, int at) {
        String key = part.text().key();
        return !key.isEmpty() && entry.key().startsWith(key, at);
    }

    private void take(Part part) {
        boolean one = partsOfTask.get(part.task().id()).contains(part);
        taken.addAll(one ? List.of(part) : partsOfTask.get(part.task().id()));
    }

    private record Candidate(Part part, Set<String> pairs) {}

    private void nearest(List<List<Match>> rows) {
        List<Candidate> free = new ArrayList<>();
        unmatched().stream()
                .limit(MOST_COMPARED)
                .forEach(part -> free.add(new Candidate(part, part.text().pairs())));
        int compared = 0;
        for (List<Match> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i).part() == null && compared++ < MOST_COMPARED) {
                    row.set(i, nearest(row.get(i), free));
                }
            }
        }
    }

    private Match nearest(Match match, List<Candidate> free) {
        Set<String> pairs = match.entry().pairs();
        Candidate best = null;
        int most = NEAR_IN_HUNDREDTHS - 1;
        for (Candidate candidate : free) {
            int near = near(pairs, candidate.pairs());
            if (near > most) {
                most = near;
                best = candidate;
            }
        }
        if (best == null) {
            return match;
        }
        free.remove(best);
        take(best.part());
        return new Match(match.entry(), best.part(), RowMatch.SIMILAR);
    }

    private static int near(Set<String> some, Set<String> others) {
        long common = some.stream().filter(others::contains).count();
        return some.isEmpty() || others.isEmpty() ? 0 : (int) (200 * common / (some.size() + others.size()));
    }

    /** The parts that no row stands for. */
    List<Part> unmatched() {
        return inOrder.stream().filter(part -> !taken.contains(part)).toList();
    }
}
