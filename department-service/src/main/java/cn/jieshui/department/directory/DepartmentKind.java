package cn.jieshui.department.directory;

/** What kind of body a department is (单位类别). */
public enum DepartmentKind {
    /** 局、委 */
    BUREAU,
    /** 群团组织 */
    MASS_ORGANISATION,
    /** 企业 */
    ENTERPRISE,
    /** 园区管委会 */
    PARK_COMMITTEE,
    /** 市级单位 */
    MUNICIPAL_BODY,
    /** A collective phrase such as 区级有关部门; it stays a phrase until someone says whom it means. */
    COLLECTIVE
}
