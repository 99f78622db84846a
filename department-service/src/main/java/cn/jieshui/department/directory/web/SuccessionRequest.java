package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.Reform;
import cn.jieshui.department.directory.Succession;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a department ends, and who stands in its place from which day on. */
@Schema(name = "SuccessionRequest", examples = """
        {"kind": "MERGE", "effectiveOn": "2023-07-01", "documentNumber": "綦委编〔2023〕12号", "with": ["500110-lyj"],
         "successors": [{"code": "500110-lycyj", "officialName": "重庆市綦江区林业产业局", "shortName": "区林业产业局",
                         "aliases": [], "kind": "BUREAU"}]}""")
public record SuccessionRequest(
        @NotNull Succession.Kind kind,

        @Schema(description = "The first day, in Asia/Shanghai, on which the successors stand in its place") @NotNull
        LocalDate effectiveOn,

        @Schema(description = "The number of the document that orders it 发文字号") @NotNull @PlainText @Size(max = 200)
        String documentNumber,

        @Schema(nullable = true, description = "The codes of those that end together with it in a merger")
        @Size(max = 50)
        List<@NotNull @Pattern(regexp = DepartmentRequest.CODE) String> with,

        @NotEmpty @Size(max = 50) List<@NotNull @Valid SuccessorRequest> successors) {

    public SuccessionRequest {
        with = with == null ? List.of() : with;
    }

    Reform reform() {
        return new Reform(
                new Succession(kind, effectiveOn, documentNumber),
                with,
                IntStream.range(0, successors.size())
                        .mapToObj(place -> successors.get(place).successor("/successors/" + place, effectiveOn))
                        .toList());
    }
}
