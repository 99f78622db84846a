package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import cn.jieshui.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** Nobody goes by the name on that day; similar names are suggested, never taken. */
final class UnknownName extends Refusal {

    private final transient List<Suggestions.Suggestion> suggestions;

    UnknownName(String name, LocalDate on, List<Suggestions.Suggestion> suggestions) {
        super(Kind.NOT_FOUND, "unknown-name", name, on);
        this.suggestions = suggestions;
    }

    @Override
    public List<FieldProblem> fields() {
        return suggestions.stream()
                .map(found -> new FieldProblem("?name", "suggestion", found.code(), found.name()))
                .toList();
    }
}
