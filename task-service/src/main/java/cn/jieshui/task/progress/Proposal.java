package cn.jieshui.task.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * What a department wants to put on record, with all that it has to be held against.
 *
 * @param today in Asia/Shanghai
 * @param others the live reports on the deliverable, of all departments, without the one that the proposal changes and
 *     without the one that it corrects
 */
record Proposal(
        Commitment commitment,
        String department,
        Period period,
        Content content,
        LocalDate today,
        List<ProgressReport> others) {

    Proposal {
        others = List.copyOf(others);
    }
}
