package cn.jieshui.department.directory;

import java.util.List;

/**
 * A succession in the directory.
 *
 * @param predecessors codes of all that ended by it, sorted
 * @param successors codes of those that stand in their place
 */
public record RecordedSuccession(Succession succession, List<String> predecessors, List<String> successors) {

    /** Its day and who ended first by name: tells it from all others, since a department ends once; sorts by days. */
    public String place() {
        return succession.effectiveOn() + " " + predecessors.get(0);
    }
}
