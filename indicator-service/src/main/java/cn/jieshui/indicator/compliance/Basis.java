package cn.jieshui.indicator.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a result rests on. */
@Schema(name = "ResultBasis")
public enum Basis {
    /** Measured values, by the definition card. */
    MEASURES,
    /** Accepted progress reports. */
    REPORTS
}
