package cn.jieshui.task.directory;

import java.util.List;
import java.util.stream.Stream;

/** How division codes (行政区划代码, GB/T 2260) contain each other. */
final class Areas {

    private Areas() {}

    /** A district 500110 lies in 500100 and 500000; each once, the area itself first. */
    static List<String> withThoseAbove(String area) {
        return Stream.of(area, area.substring(0, 4) + "00", area.substring(0, 2) + "0000")
                .distinct()
                .toList();
    }
}
