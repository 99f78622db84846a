package cn.jieshui.task.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * What this service keeps of a department (责任单位).
 *
 * @param names every name that it goes by, as written
 * @param validTo the last day, inclusive; null while no end is known
 * @param version of the directory's entry
 */
record KnownDepartment(
        String code,
        String area,
        List<String> names,
        String kind,
        LocalDate validFrom,
        LocalDate validTo,
        long version) {}
