package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.Outcome;
import cn.jieshui.indicator.measurement.web.RecordedRowsView.RowFault;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the values of a request. One shape for JSON and for rows, with the members that there are: of two
 * shapes without a mark that tells them apart, generated clients can read neither.
 *
 * @param accepted how many of them are new
 * @param duplicates how many stood already
 * @param items of JSON: what stands for each value now, in the order of the request
 * @param errors of rows, as everything behind it
 * @see RecordedRowsView
 */
@Schema(
        name = "RecordedMeasurements",
        requiredProperties = {"accepted", "duplicates"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecordedView(
        long accepted,
        long duplicates,
        List<MeasurementView> items,
        List<RowFault> errors,
        Boolean dryRun,
        Long rows,
        Long refused,
        Long toConfirm) {

    static RecordedView of(List<Outcome> outcomes) {
        long duplicates = outcomes.stream().filter(Outcome::isDuplicate).count();
        return new RecordedView(
                outcomes.size() - duplicates,
                duplicates,
                outcomes.stream()
                        .map(outcome -> MeasurementView.of(outcome.measurement()))
                        .toList(),
                null,
                null,
                null,
                null,
                null);
    }

    static RecordedView of(RecordedRowsView rows) {
        return new RecordedView(
                rows.accepted(),
                rows.duplicates(),
                null,
                rows.errors(),
                rows.dryRun(),
                rows.rows(),
                rows.refused(),
                rows.toConfirm());
    }
}
