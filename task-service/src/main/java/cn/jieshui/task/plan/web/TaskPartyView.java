package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Party;
import cn.jieshui.task.plan.TaskParty;
import cn.jieshui.task.plan.reading.PartyRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party of a task, and which of the task's lead phrases names it, counted from 1. */
@Schema(
        name = "TaskParty",
        requiredProperties = {"group", "name", "department", "role", "phrase", "source"})
public record TaskPartyView(
        @Min(1) int group,
        @NotBlank String name,
        @Schema(nullable = true) String department,
        @NotNull PartyRole role,
        @NotNull String phrase,
        @Schema(nullable = true) @Valid SourceView source) {

    static TaskPartyView of(TaskParty of) {
        Party party = of.party();
        return new TaskPartyView(
                of.leadGroup(),
                party.name(),
                party.department(),
                party.role(),
                party.phrase(),
                SourceView.of(party.source()));
    }

    TaskParty party() {
        return new TaskParty(group, new Party(role, name, department, phrase, SourceView.span(source)));
    }
}
