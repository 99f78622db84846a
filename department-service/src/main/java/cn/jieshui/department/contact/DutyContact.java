package cn.jieshui.department.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.persistence.Embeddable;

/**
 * Somebody who is on duty for a department (联系人). Whatever prints it or writes it as JSON, such as a log or an audit,
 * says the role alone: name and phone are personal data and must stay erasable.
 *
 * @param role what for, such as 节水工作分管领导
 * @param officePhone of the office, never a private one
 */
@Embeddable
@JsonIgnoreProperties({"name", "officePhone"})
public record DutyContact(String role, String name, String officePhone) {

    @Override
    public String toString() {
        return "DutyContact " + role;
    }
}
