package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.DepartmentDetails;
import cn.jieshui.department.directory.DepartmentKind;
import cn.jieshui.department.directory.Validity;
import cn.jieshui.platform.web.PlainText;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client wants the directory to say of a department. What an answer has besides may come along and is not
 * changed by it.
 */
@JsonIgnoreProperties({"succession", "predecessors", "members", "version"})
@Schema(examples = """
        {"code": "500110-zfcxjw", "officialName": "重庆市綦江区住房和城乡建设委员会", "shortName": "区住房城乡建委",
         "aliases": [{"name": "区住房城乡建设委员会", "seenIn": "2023年工作要点附件"}], "kind": "BUREAU",
         "area": "500110", "validFrom": "2019-01-01", "validTo": null}""")
public record DepartmentRequest(
        @NotNull @Pattern(regexp = CODE) String code,
        @NotNull @PlainText @Size(max = 100) String officialName,
        @NotNull @PlainText @Size(max = 100) String shortName,
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid AliasView> aliases,
        @NotNull DepartmentKind kind,
        @NotNull @Pattern(regexp = AREA) String area,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo) {

    /** {@code resolve}, {@code import} and {@code export} are paths of their own. */
    static final String CODE = "(?!(?:resolve|import|export)$)[a-z0-9-]{2,40}";

    /** A division code of GB/T 2260. */
    static final String AREA = "[0-9]{6}";

    public DepartmentRequest {
        aliases = aliases == null ? List.of() : aliases;
    }

    DepartmentDetails details() {
        return new DepartmentDetails(
                officialName,
                shortName,
                aliases.stream().map(AliasView::alias).toList(),
                kind,
                Validity.of(validFrom, validTo));
    }
}
