package cn.jieshui.department.contact.web;

import cn.jieshui.platform.problem.Refusal;

/** Contacts are for the department itself, for the water-saving office of its area, and for admins. */
final class ContactsAreNotTheCallers extends Refusal {

    ContactsAreNotTheCallers(String department) {
        super(Kind.NOT_ALLOWED, "contacts-are-not-the-callers", department);
    }
}
