package cn.jieshui.indicator.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * A department's end in a reform (机构改革).
 *
 * @param effectiveOn the first day, in Asia/Shanghai, on which the successors stand in its place
 * @param successors their codes; several after a split
 */
record Succession(String department, LocalDate effectiveOn, List<String> successors) {

    Succession {
        successors = List.copyOf(successors);
    }
}
