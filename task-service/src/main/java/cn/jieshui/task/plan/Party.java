package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.Parties;
import cn.jieshui.task.plan.reading.PartyRole;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.stream.Stream;

/**
 * A responsible body (责任单位) in its role: 牵头, 配合 or 负责.
 *
 * @param name as written
 * @param department its code; null while nobody has said whom the name means
 * @param phrase the role as written (按职责分工负责); empty where a column says it
 * @param source null when it was typed
 */
@Embeddable
public record Party(
        @Enumerated(EnumType.STRING) PartyRole role, String name, String department, String phrase, SourceSpan source) {

    /** Leads first, then supporters, then those who carry it out, each in the document's order. */
    static List<Party> listOf(Parties read) {
        return Stream.of(
                        in(PartyRole.LEAD, read.leads()),
                        in(PartyRole.SUPPORT, read.supports()),
                        in(PartyRole.RESPONSIBLE, read.responsibles()))
                .flatMap(parties -> parties)
                .toList();
    }

    private static Stream<Party> in(PartyRole role, List<cn.jieshui.task.plan.reading.Party> parties) {
        return parties.stream()
                .map(party -> new Party(
                        role, party.name(), party.department(), party.phrase(), SourceSpan.of(party.where())));
    }
}
