package cn.jieshui.department.directory;

import java.util.List;

/**
 * A succession in the directory.
 *
 * @param predecessors codes of all that ended by it, sorted
 * @param successors codes of those that stand in their place
 */
public record RecordedSuccession(Succession succession, List<String> predecessors, List<String> successors) {}
