package cn.jieshui.task.progress.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What comes with an acceptance, if anything. */
@Schema(name = "ReportAcceptance")
public record AcceptanceRequest(
        @Schema(nullable = true, description = "When it took place; only for history that data-migration loads")
        Instant acceptedAt) {}
