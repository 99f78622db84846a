package cn.jieshui.task.plan.reading;

import java.util.List;

/** The directory as the reader needs it: from a name as written to the departments (责任单位) that bear it. */
@FunctionalInterface
public interface DepartmentNames {

    /**
     * Looks a name up among the official names, short names and aliases: exactly, never by similarity (团区委 and 区团委 are
     * one body only because the directory says so).
     *
     * @return the codes of all departments with that name; empty when nobody bears it, several when it is ambiguous
     */
    List<String> codesOf(String name);
}
