package cn.jieshui.indicator.compliance.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a page of results says in the contract; it is written beforehand, as a {@link cn.jieshui.platform.web.Page}. */
@Schema(
        name = "ComplianceResultPage",
        requiredProperties = {"items"})
record ResultsView(
        List<ResultView> items, @Schema(nullable = true) String next) {}
