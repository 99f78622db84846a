package cn.jieshui.indicator.compliance;

import cn.jieshui.indicator.calculation.Completeness;
import cn.jieshui.indicator.calculation.Light;
import cn.jieshui.indicator.calculation.Met;
import cn.jieshui.indicator.storage.Json;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * What most readers want of a result: actual, pace, light, met and completeness. It is written once, and kept and told
 * as it was written.
 */
record Outline(String json) {

    private static final String LIGHT = "\"light\":\"";

    private record Parts(BigDecimal actual, BigDecimal pace, Light light, Met met, Completeness completeness) {}

    static Outline of(Result result, Json json) {
        return new Outline(json.write(
                new Parts(result.actual(), result.pace(), result.light(), result.met(), result.completeness())));
    }

    @Override
    @JsonValue
    @JsonRawValue
    public String json() {
        return json;
    }

    /** All texts in it are constants, so that none looks like the name of another member. */
    Light light() {
        int begin = json.indexOf(LIGHT) + LIGHT.length();
        return Light.valueOf(json.substring(begin, json.indexOf('"', begin)));
    }
}
