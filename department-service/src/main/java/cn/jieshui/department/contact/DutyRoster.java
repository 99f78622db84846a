package cn.jieshui.department.contact;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** All contacts of a department; what is replaced or erased is kept nowhere. */
@Entity
public class DutyRoster {

    @Id
    private String departmentCode;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "duty_contact", joinColumns = @JoinColumn(name = "department_code"))
    @OrderColumn(name = "position")
    private List<DutyContact> contacts = new ArrayList<>();

    @Version
    private long version;

    protected DutyRoster() {}

    DutyRoster(String departmentCode) {
        this.departmentCode = departmentCode;
    }

    /** False, and nothing is touched, when these stand already. */
    boolean replace(List<DutyContact> others) {
        if (contacts.equals(others)) {
            return false;
        }
        contacts.clear();
        contacts.addAll(others);
        return true;
    }

    public List<DutyContact> contacts() {
        return List.copyOf(contacts);
    }

    /** Counts from 1, with nobody on it. */
    public long version() {
        return version + 1;
    }
}
