package cn.jieshui.department.directory.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a collective phrase means. */
@Schema(name = "Members", examples = "{\"members\": [\"500110-slj\", \"500110-jjxxw\"]}")
public record MembersView(
        @Schema(description = "Codes of departments of the same area") @NotNull @Size(max = 200)
        List<@NotNull @Pattern(regexp = DepartmentRequest.CODE) String> members) {}
