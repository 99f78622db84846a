package cn.jieshui.indicator.measurement.web;

import cn.jieshui.indicator.measurement.Outcome;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of the values of a request.
 *
 * @param accepted how many of them are new
 * @param duplicates how many stood already
 * @param items what stands for each value now, in the order of the request
 */
@Schema(
        name = "RecordedMeasurements",
        requiredProperties = {"accepted", "duplicates", "items"})
public record RecordedView(long accepted, long duplicates, List<MeasurementView> items) {

    static RecordedView of(List<Outcome> outcomes) {
        long duplicates = outcomes.stream().filter(Outcome::isDuplicate).count();
        return new RecordedView(
                outcomes.size() - duplicates,
                duplicates,
                outcomes.stream()
                        .map(outcome -> MeasurementView.of(outcome.measurement()))
                        .toList());
    }
}
