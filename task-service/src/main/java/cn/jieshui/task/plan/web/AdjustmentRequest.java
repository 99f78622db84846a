package cn.jieshui.task.plan.web;

import cn.jieshui.platform.web.PlainText;
import cn.jieshui.task.plan.AdjustmentBasis;
import cn.jieshui.task.plan.PartAdjustment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a plan in force is to be adjusted, and on what that rests. */
@Schema(name = "AdjustmentRequest", examples = """
        {"reason": "年中核定重点监控用水单位名录", "documentNumber": "綦水〔2023〕58号", "effectiveOn": "2023-07-01",
         "changes": [{"part": "500110-2023-G8", "population": 34},
                     {"part": "500110-2023-T09-D2", "target": {"amount": 6, "unit": "家", "stretch": 8}}]}""")
public record AdjustmentRequest(
        @NotNull @PlainText @Size(max = 500) String reason,

        @Schema(description = "The number of the document that orders it 发文字号") @NotNull @PlainText @Size(max = 200)
        String documentNumber,

        @Schema(description = "The first day on which that document is in effect, in Asia/Shanghai; not in the future")
        @NotNull
        LocalDate effectiveOn,

        @NotEmpty @Size(max = 500) List<@NotNull @Valid PartAdjustmentRequest> changes) {

    AdjustmentBasis basis() {
        return new AdjustmentBasis(reason, documentNumber, effectiveOn);
    }

    List<PartAdjustment> parts() {
        return changes.stream().map(PartAdjustmentRequest::adjustment).toList();
    }
}
