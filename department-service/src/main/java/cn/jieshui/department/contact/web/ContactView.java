package cn.jieshui.department.contact.web;

import cn.jieshui.department.contact.DutyContact;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who is on duty for a department. */
@Schema(name = "DutyContact")
public record ContactView(
        @Schema(examples = "节水工作联络员") @NotNull @PlainText @Size(max = 50)
        String role,

        @NotNull @PlainText @Size(max = 50) String name,

        @Schema(description = "Of the office, never a private one", examples = "023-48660000")
        @NotNull
        @Pattern(regexp = "[+0-9][0-9 ()-]{4,29}")
        String officePhone) {

    static ContactView of(DutyContact contact) {
        return new ContactView(contact.role(), contact.name(), contact.officePhone());
    }

    DutyContact contact() {
        return new DutyContact(role, name, officePhone);
    }

    /** Without personal data: it may come to be printed. */
    @Override
    public String toString() {
        return "ContactView " + role;
    }
}
