package cn.jieshui.task.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who bears which name in one year, for the documents of one area. */
public final class DirectoryOfYear {

    private final Map<String, List<String>> codesByName;
    private final Set<String> codes;

    DirectoryOfYear(Map<String, List<String>> codesByName) {
        this.codesByName = codesByName;
        this.codes = codesByName.values().stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The departments that go by exactly this name; likeness counts for nothing.
     *
     * @return their codes, sorted; empty when nobody bears the name
     */
    public List<String> codesOf(String name) {
        return codesByName.getOrDefault(name, List.of());
    }

    public boolean knows(String code) {
        return codes.contains(code);
    }
}
