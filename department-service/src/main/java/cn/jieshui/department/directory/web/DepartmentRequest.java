package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.DepartmentDetails;
import cn.jieshui.department.directory.DepartmentKind;
import cn.jieshui.department.directory.Validity;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What a client wants the directory to say of a department. */
public record DepartmentRequest(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @PlainText @Size(max = 100) String officialName,
        @NotNull @PlainText @Size(max = 100) String shortName,
        @Size(max = 50) List<@NotNull @Valid AliasView> aliases,
        @NotNull DepartmentKind kind,
        @NotNull @Pattern(regexp = AREA) String area,
        @NotNull LocalDate validFrom,
        LocalDate validTo) {

    /** {@code resolve} is a path of its own. */
    static final String CODE = "(?!resolve$)[a-z0-9-]{2,40}";

    /** A division code of GB/T 2260. */
    static final String AREA = "[0-9]{6}";

    public DepartmentRequest {
        aliases = aliases == null ? List.of() : aliases;
    }

    DepartmentDetails details() {
        return new DepartmentDetails(
                officialName,
                shortName,
                aliases.stream().map(AliasView::alias).toList(),
                kind,
                Validity.of(validFrom, validTo));
    }
}
