package cn.jieshui.task.plan.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the annex against the body: every difference of words, names and roles is a finding. */
final class AnnexComparison {

    private final Findings findings;
    private final Map<String, String> rowOfTask = new HashMap<>();

    AnnexComparison(Findings findings) {
        this.findings = findings;
    }

    void row(ReadAnnexRow row, List<RowMatcher.Match> matches) {
        if (row.tasks().isEmpty()) {
            find(FindingCode.ROW_WITHOUT_TASK, row, row.id());
            return;
        }
        if (row.tasks().size() > 1) {
            find(FindingCode.ROW_COVERS_SEVERAL_TASKS, row, row.id(), String.join(", ", row.tasks()));
        }
        for (String task : row.tasks()) {
            String before = rowOfTask.putIfAbsent(task, row.id());
            if (before != null) {
                find(FindingCode.TASK_SPLIT_OVER_ROWS, row, task, before, row.id());
            }
        }
        matches.forEach(match -> words(row, match));
        Parties body = matches.stream()
                .map(RowMatcher.Match::part)
                .filter(Objects::nonNull)
                .map(RowMatcher.Part::parties)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Parties::union));
        parties(row, body);
    }

    void missing(RowMatcher.Part part) {
        findings.add(
                FindingCode.TASK_NOT_IN_ANNEX,
                part.text().passage(),
                part.task().id());
    }

    private void words(ReadAnnexRow row, RowMatcher.Match match) {
        if (match.part() == null) {
            findings.add(FindingCode.ROW_WITHOUT_TASK, match.entry().passage(), row.id());
            return;
        }
        AnnexText body = match.part().text();
        if (!body.words().equals(match.entry().words())) {
            findings.add(
                    match.how() == RowMatch.EXACT ? FindingCode.PUNCTUATION_DIFFERS : FindingCode.WORDING_DIFFERS,
                    match.entry().passage(),
                    match.part().task().id(),
                    body.differingFrom(match.entry()),
                    match.entry().differingFrom(body));
        }
    }

    private void parties(ReadAnnexRow row, Parties body) {
        role(row, PartyRole.LEAD, body.leads(), row.parties().leads());
        role(row, PartyRole.SUPPORT, body.supports(), row.parties().supports());
        role(row, PartyRole.RESPONSIBLE, body.responsibles(), row.parties().responsibles());
    }

    private void role(ReadAnnexRow row, PartyRole role, List<Party> body, List<Party> annex) {
        if (!identities(body).equals(identities(annex))) {
            find(FindingCode.PARTIES_DIFFER, row, row.id(), role, names(body), names(annex));
        }
        for (Party written : annex) {
            body.stream()
                    .filter(party -> written.department() != null
                            && written.department().equals(party.department())
                            && !written.name().equals(party.name()))
                    .forEach(party -> findings.add(
                            FindingCode.DEPARTMENT_NAMED_DIFFERENTLY,
                            written.where(),
                            written.name(),
                            written.name(),
                            party.name(),
                            written.department()));
        }
    }

    private static Set<String> identities(List<Party> parties) {
        return parties.stream()
                .map(party -> party.department() == null ? party.name() : party.department())
                .collect(Collectors.toSet());
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::name).collect(Collectors.joining("、"));
    }

    private void find(FindingCode code, ReadAnnexRow row, Object... args) {
        findings.add(code, row.where(), row.text(), args);
    }
}
