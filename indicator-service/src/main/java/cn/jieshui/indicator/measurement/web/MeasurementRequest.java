package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.Status;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A measured value as a client sends it: {@code amount}, or {@code numerator} and {@code denominator}, in the written
 * {@code unit}. With {@code confirmed} and a reason it passes validation rules that ask for this. Without a status it
 * is FINAL, without a source the measure's own department says so.
 */
@Schema(
        name = "NewMeasurement",
        requiredProperties = {"measure", "area", "period", "unit"})
public record MeasurementRequest(
        String measure,
        Map<String, String> dimension,
        String area,
        String period,
        BigDecimal amount,
        BigDecimal numerator,
        BigDecimal denominator,
        String unit,
        Status status,
        String source,
        String supersedes,
        String reason,
        Boolean confirmed) {}
