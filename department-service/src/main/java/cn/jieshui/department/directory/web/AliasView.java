package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.Alias;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another spelling of a department's name, and where it occurs. */
@Schema(name = "Alias")
public record AliasView(
        @NotNull @PlainText @Size(max = 100) String name,
        @Schema(nullable = true) @PlainText @Size(max = 200) String seenIn) {

    static AliasView of(Alias alias) {
        return new AliasView(alias.name(), alias.seenIn());
    }

    Alias alias() {
        return new Alias(name, seenIn);
    }
}
