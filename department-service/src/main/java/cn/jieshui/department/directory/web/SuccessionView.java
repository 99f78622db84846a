package cn.jieshui.department.directory.web;

import cn.jieshui.department.directory.RecordedSuccession;
import cn.jieshui.department.directory.Succession;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reform: who ended, who stands in their place, and from which day on. */
@Schema(
        name = "Succession",
        requiredProperties = {"kind", "effectiveOn", "documentNumber", "predecessors", "successors"},
        examples = """
        {"kind": "RENAME", "effectiveOn": "2023-07-01", "documentNumber": "綦委编〔2023〕12号",
         "predecessors": ["500110-jjxxw"], "successors": ["500110-jxw"]}""")
public record SuccessionView(
        Succession.Kind kind,
        LocalDate effectiveOn,
        String documentNumber,

        @Schema(description = "The codes of all that ended by it")
        List<String> predecessors,

        @Schema(description = "The codes of those that stand in their place")
        List<String> successors) {

    static SuccessionView of(RecordedSuccession recorded) {
        Succession succession = recorded.succession();
        return new SuccessionView(
                succession.kind(),
                succession.effectiveOn(),
                succession.documentNumber(),
                recorded.predecessors(),
                recorded.successors());
    }
}
