package cn.jieshui.indicator.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A department's part in a deliverable.
 *
 * @param role LEAD, SUPPORT or RESPONSIBLE
 */
@Schema(name = "IndicatorParty")
public record Party(String department, String role) {}
