package cn.jieshui.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** 57 600 values: 40 areas, 12 measures in cubic metres, 120 months. */
final class BulkRows {

    static final int YEARS = 10;
    static final int COUNT = 40 * 12 * 12 * YEARS;
    static final List<String> AREAS =
            IntStream.rangeClosed(1, 40).mapToObj(i -> "5001%02d".formatted(i)).toList();
    static final List<String> MEASURES =
            IntStream.rangeClosed(1, 12).mapToObj(i -> "bulk_%02d".formatted(i)).toList();

    private BulkRows() {}

    /** What is done with each value. */
    interface Sink {

        void accept(String area, String measure, int year, String period, String amount);
    }

    /** In the order in which a bureau exports: area, measure, month. */
    static void each(int firstYear, Sink sink) {
        for (String area : AREAS) {
            for (int measure = 0; measure < MEASURES.size(); measure++) {
                for (int month = 0; month < 12 * YEARS; month++) {
                    int year = firstYear + month / 12;
                    String period = "%d-%02d".formatted(year, month % 12 + 1);
                    sink.accept(area, MEASURES.get(measure), year, period, 1000 * (measure + 1) + month + ".5");
                }
            }
        }
    }

    static byte[] ndjson(int firstYear) {
        StringBuilder lines = new StringBuilder(COUNT * 100);
        each(
                firstYear,
                (area, measure, year, period, amount) -> lines.append("""
                {"measure":"%s","area":"%s","period":"%s","amount":%s,"unit":"立方米"}
                """.formatted(measure, area, period, amount)));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
