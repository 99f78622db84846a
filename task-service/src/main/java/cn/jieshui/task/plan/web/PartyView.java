package cn.jieshui.task.plan.web;

import cn.jieshui.task.plan.Party;
import cn.jieshui.task.plan.reading.PartyRole;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A responsible body in its role; its department is null while nobody has said whom the name means. */
@Schema(name = "Party")
public record PartyView(String name, String department, PartyRole role, String phrase, SourceView source) {

    static PartyView of(Party party) {
        return new PartyView(
                party.name(), party.department(), party.role(), party.phrase(), SourceView.of(party.source()));
    }
}
