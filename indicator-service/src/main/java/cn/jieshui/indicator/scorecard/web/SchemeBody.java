package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.scoring.Aim;
import cn.jieshui.indicator.scorecard.scoring.Band;
import cn.jieshui.indicator.scorecard.scoring.Bonus;
import cn.jieshui.indicator.scorecard.scoring.Condition;
import cn.jieshui.indicator.scorecard.scoring.Scheme;
import cn.jieshui.indicator.scorecard.scoring.Veto;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client wants a scheme to be.
 *
 * @param code begins with the area that it is for
 * @param firstYear the first plan year that it is for
 * @param lastYear the last one; null while no end is set
 * @param bands from the best grade to the worst; null stands for 优秀 from 90, 良好 from 80, 合格 from 60, else 不合格
 */
@Schema(name = "SchemeRequest")
public record SchemeBody(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @PlainText @Size(max = 100) String name,
        @NotNull @Min(1000) @Max(9999) Integer firstYear,
        @Min(1000) @Max(9999) Integer lastYear,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid ItemBody> items,
        @Size(max = 20) List<@NotNull @Valid BonusBody> bonuses,
        @Size(max = 20) List<@NotNull @Valid VetoBody> vetoes,
        @Size(min = 2, max = 10) List<@NotNull @Valid BandBody> bands) {

    static final String CODE = "[0-9]{6}-[a-z0-9-]{1,33}";
    static final String ID = "[a-z][a-z0-9-]{0,39}";

    /** Points for each indicator that reaches the aim, up to a limit. */
    @Schema(name = "SchemeBonus")
    public record BonusBody(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @PlainText @Size(max = 100) String name,
            @NotNull @Positive @DecimalMax("1000") BigDecimal each,
            @NotNull @Positive @DecimalMax("1000") BigDecimal atMost,
            @Valid SelectionBody of,
            @NotNull Aim aim) {

        static BonusBody of(Bonus bonus) {
            return new BonusBody(
                    bonus.id(), bonus.name(), bonus.each(), bonus.atMost(), SelectionBody.of(bonus.of()), bonus.aim());
        }

        Bonus bonus() {
            return new Bonus(id, name, each, atMost, SelectionBody.selection(of), aim);
        }
    }

    /** 一票否决. */
    @Schema(name = "SchemeVeto")
    public record VetoBody(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @PlainText @Size(max = 100) String name,
            @Valid SelectionBody of,
            @NotNull Condition when,
            @NotNull String capsAt) {

        static VetoBody of(Veto veto) {
            return new VetoBody(veto.id(), veto.name(), SelectionBody.of(veto.of()), veto.when(), veto.capsAt());
        }

        Veto veto() {
            return new Veto(id, name, SelectionBody.selection(of), when, capsAt);
        }
    }

    /** A grade and the score, inclusive, from which on it is given. */
    @Schema(name = "SchemeBand")
    public record BandBody(
            @NotNull @PlainText @Size(max = 20) String grade,
            @NotNull @PositiveOrZero @DecimalMax("1000") BigDecimal from) {}

    public SchemeBody {
        bonuses = bonuses == null ? List.of() : bonuses;
        vetoes = vetoes == null ? List.of() : vetoes;
        bands = bands == null ? bands(Scheme.USUAL_BANDS) : bands;
    }

    static List<BandBody> bands(List<Band> bands) {
        return bands.stream()
                .map(band -> new BandBody(band.grade(), band.from()))
                .toList();
    }

    Scheme scheme() {
        return new Scheme(
                code,
                name,
                firstYear,
                lastYear,
                items.stream().map(ItemBody::item).toList(),
                bonuses.stream().map(BonusBody::bonus).toList(),
                vetoes.stream().map(VetoBody::veto).toList(),
                bands.stream().map(band -> new Band(band.grade(), band.from())).toList());
    }
}
