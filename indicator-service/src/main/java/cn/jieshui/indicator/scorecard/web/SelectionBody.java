package cn.jieshui.indicator.scorecard.web;

import cn.jieshui.indicator.scorecard.scoring.Role;
import cn.jieshui.indicator.scorecard.scoring.Selection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which indicators of a department are looked at: those that it leads unless another role is named, all of them or
 * those of a chapter ({@code C3}) or with these ids within the plan ({@code T09-D2}).
 */
@Schema(name = "IndicatorSelection")
public record SelectionBody(
        Role role,

        @Schema(nullable = true) @Pattern(regexp = "C[0-9]{1,2}")
        String chapter,

        @Size(max = 200) List<@NotNull @Pattern(regexp = "G[0-9]{1,3}|T[0-9]{1,3}-D[0-9]{1,3}") String> indicators) {

    static SelectionBody of(Selection selection) {
        return new SelectionBody(selection.role(), selection.chapter(), selection.indicators());
    }

    /** @param body null stands for all that the department leads */
    static Selection selection(SelectionBody body) {
        return body == null
                ? new Selection(Role.LEAD, null, List.of())
                : new Selection(
                        body.role == null ? Role.LEAD : body.role,
                        body.chapter,
                        body.indicators == null ? List.of() : body.indicators);
    }
}
