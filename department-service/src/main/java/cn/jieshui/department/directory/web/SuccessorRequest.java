package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.Alias;
import cn.jieshui.department.directory.DepartmentDetails;
import cn.jieshui.department.directory.DepartmentKind;
import cn.jieshui.department.directory.Reform.Successor;
import cn.jieshui.department.directory.Validity;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who stands in the place of a department that ends: the code alone of one that exists, or with names and kind one that
 * comes into being with the succession.
 */
@Schema(name = "SuccessorRequest")
public record SuccessorRequest(
        @NotNull @Pattern(regexp = DepartmentRequest.CODE) String code,
        @Schema(nullable = true) @PlainText @Size(max = 100) String officialName,
        @Schema(nullable = true) @PlainText @Size(max = 100) String shortName,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid AliasView> aliases,
        @Schema(nullable = true) DepartmentKind kind) {

    /** @throws IncompleteSuccessor when it says more than the code alone, but not all that founds a department */
    Successor successor(String at, LocalDate effectiveOn) {
        if (officialName == null && shortName == null && aliases == null && kind == null) {
            return new Successor(code, Optional.empty());
        }
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new IncompleteSuccessor(at, missing);
        }
        return new Successor(code, Optional.of(details(effectiveOn)));
    }

    private List<String> missing() {
        return Stream.of(
                        officialName == null ? "officialName" : null,
                        shortName == null ? "shortName" : null,
                        kind == null ? "kind" : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private DepartmentDetails details(LocalDate effectiveOn) {
        List<Alias> others = aliases == null
                ? List.of()
                : aliases.stream().map(AliasView::alias).toList();
        return new DepartmentDetails(officialName, shortName, others, kind, Validity.of(effectiveOn, null));
    }
}
