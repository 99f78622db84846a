package cn.jieshui.department.directory;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which departments are asked for.
 *
 * @param text a part of one of the names; empty for all
 * @param area empty for all
 */
public record DepartmentFilter(String text, Set<DepartmentKind> kinds, String area) {

    /** Null stands for all kinds and for all areas. */
    public static DepartmentFilter of(String text, DepartmentKind kind, String area) {
        Set<DepartmentKind> kinds = kind == null ? EnumSet.allOf(DepartmentKind.class) : EnumSet.of(kind);
        return new DepartmentFilter(text, kinds, area == null ? "" : area);
    }
}
