package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.KnownScheme;
import cn.jieshui.indicator.scorecard.scoring.Scheme;
import cn.jieshui.indicator.scorecard.web.SchemeBody.BandBody;
import cn.jieshui.indicator.scorecard.web.SchemeBody.BonusBody;
import cn.jieshui.indicator.scorecard.web.SchemeBody.VetoBody;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A scheme as a client sees it.
 *
 * @param revision counts its changes from 1
 * @param knownFrom when this revision was set
 */
@Schema(
        name = "Scheme",
        requiredProperties = {
            "code",
            "name",
            "firstYear",
            "lastYear",
            "items",
            "bonuses",
            "vetoes",
            "bands",
            "revision",
            "knownFrom"
        })
public record SchemeView(
        String code,
        String name,
        int firstYear,
        @Schema(nullable = true) Integer lastYear,
        List<ItemBody> items,
        List<BonusBody> bonuses,
        List<VetoBody> vetoes,
        List<BandBody> bands,
        int revision,
        Instant knownFrom) {

    static SchemeView of(KnownScheme known) {
        Scheme scheme = known.scheme();
        return new SchemeView(
                scheme.code(),
                scheme.name(),
                scheme.firstYear(),
                scheme.lastYear(),
                scheme.items().stream().map(ItemBody::of).toList(),
                scheme.bonuses().stream().map(BonusBody::of).toList(),
                scheme.vetoes().stream().map(VetoBody::of).toList(),
                SchemeBody.bands(scheme.bands()),
                known.revision(),
                known.knownFrom());
    }
}
