package cn.jieshui.department.directory;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells the other services what the directory says, in the transaction that changes it. */
@ApplicationScoped
class DepartmentEvents {

    void registered(Department department) {}

    void changed(Department department) {}
}
