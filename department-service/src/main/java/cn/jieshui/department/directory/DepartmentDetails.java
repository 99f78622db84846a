package cn.jieshui.department.directory;

import java.util.List;
import java.util.stream.Stream;

/** Everything about a department that may change while it stays the same department. */
public record DepartmentDetails(
        String officialName, String shortName, List<Alias> aliases, DepartmentKind kind, Validity validity) {

    public DepartmentDetails {
        aliases = List.copyOf(aliases);
    }

    /** Every name that the department goes by, each once. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(officialName, shortName), aliases.stream().map(Alias::name))
                .distinct()
                .toList();
    }
}
