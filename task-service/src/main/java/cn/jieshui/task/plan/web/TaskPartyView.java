package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Party;
import cn.jieshui.task.plan.TaskParty;
import cn.jieshui.task.plan.reading.PartyRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party of a task, and which of the task's lead phrases names it, counted from 1. */
@Schema(name = "TaskParty")
public record TaskPartyView(
        int group, String name, String department, PartyRole role, String phrase, SourceView source) {

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
}
