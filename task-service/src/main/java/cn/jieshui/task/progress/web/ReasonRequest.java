package cn.jieshui.task.progress.web;

import cn.jieshui.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a report is returned or withdrawn. */
@Schema(name = "ReportReason", examples = "{\"reason\": \"佐证材料不足\"}")
public record ReasonRequest(
        @NotNull @PlainText @Size(max = 500) String reason) {}
