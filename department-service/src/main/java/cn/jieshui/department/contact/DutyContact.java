package cn.jieshui.department.contact;

import jakarta.persistence.Embeddable;

/**
 * Somebody who is on duty for a department (联系人).
 *
 * @param role what for, such as 节水工作分管领导
 * @param officePhone of the office, never a private one
 */
@Embeddable
public record DutyContact(String role, String name, String officePhone) {

    /** Without personal data: it may come to be printed. */
    @Override
    public String toString() {
        return "DutyContact " + role;
    }
}
