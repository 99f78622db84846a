package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Party;
import cn.jieshui.task.plan.reading.PartyRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A responsible body in its role; its department is null while nobody has said whom the name means. */
@Schema(
        name = "Party",
        requiredProperties = {"name", "department", "role", "phrase", "source"})
public record PartyView(
        @NotBlank String name,
        @Schema(nullable = true) String department,
        @NotNull PartyRole role,
        @NotNull String phrase,
        @Schema(nullable = true) @Valid SourceView source) {

    static PartyView of(Party party) {
        return new PartyView(
                party.name(), party.department(), party.role(), party.phrase(), SourceView.of(party.source()));
    }

    Party party() {
        return new Party(role, name, department, phrase, SourceView.span(source));
    }
}
