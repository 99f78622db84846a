package cn.jieshui.department.contact.web;

import cn.jieshui.department.contact.DutyRoster;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All contacts of a department. */
@Schema(
        name = "DutyContacts",
        examples = "{\"contacts\": [{\"role\": \"节水工作联络员\", \"name\": \"张三\", \"officePhone\": \"023-48660000\"}]}")
public record ContactsView(@NotNull @Size(max = 20) List<@NotNull @Valid ContactView> contacts) {

    static ContactsView of(DutyRoster roster) {
        return new ContactsView(roster.contacts().stream().map(ContactView::of).toList());
    }
}
