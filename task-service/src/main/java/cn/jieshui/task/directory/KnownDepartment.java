package cn.jieshui.task.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * What this service keeps of a department (责任单位).
 *
 * @param names every name that it goes by, as written
 * @param validTo the last day, inclusive; null while no end is known
 * @param effectiveOn the first day, in Asia/Shanghai, on which the successors stand in its place; null without them
 * @param successors their codes
 * @param members the codes of those that a collective phrase means; empty while nobody has said
 * @param version of the directory's entry
 */
record KnownDepartment(
        String code,
        String area,
        List<String> names,
        String kind,
        LocalDate validFrom,
        LocalDate validTo,
        LocalDate effectiveOn,
        List<String> successors,
        List<String> members,
        long version) {}
