package cn.jieshui.department.directory.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A column of the directory as a table. Aliases share a cell, each on a line of its own, with the place where it was
 * seen after a bar: {@code 区住建委 | 2023年工作要点附件}. An empty cell stands for nothing.
 */
enum DirectoryColumn {
    CODE("code", "编码", DepartmentView::code),
    OFFICIAL_NAME("officialName", "全称", DepartmentView::officialName),
    SHORT_NAME("shortName", "简称", DepartmentView::shortName),
    ALIASES("aliases", "别称", DirectoryColumn::aliases),
    KIND("kind", "类别", view -> view.kind().name()),
    AREA("area", "区域", DepartmentView::area),
    VALID_FROM("validFrom", "起始日期", view -> view.validFrom().toString()),
    VALID_TO(
            "validTo",
            "终止日期",
            view -> view.validTo() == null ? "" : view.validTo().toString()),
    VERSION("version", "版本", view -> String.valueOf(view.version()));

    static final String BAR = " | ";

    private final String member;
    private final String title;
    private final Function<DepartmentView, String> cell;

    DirectoryColumn(String member, String title, Function<DepartmentView, String> cell) {
        this.member = member;
        this.title = title;
        this.cell = cell;
    }

    /** The one that a header names, by the member of a department or in Chinese. */
    static Optional<DirectoryColumn> named(String header) {
        String name = header.strip();
        return Arrays.stream(values())
                .filter(column -> column.member.equals(name) || column.title.equals(name))
                .findFirst();
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(DirectoryColumn::member).toList();
    }

    static List<String> cells(DepartmentView department) {
        return Arrays.stream(values())
                .map(column -> column.cell.apply(department))
                .toList();
    }

    String member() {
        return member;
    }

    private static String aliases(DepartmentView department) {
        return department.aliases().stream()
                .map(alias -> alias.seenIn() == null ? alias.name() : alias.name() + BAR + alias.seenIn())
                .collect(Collectors.joining("\n"));
    }
}
