package cn.jieshui.indicator.definition.web;

import cn.jieshui.indicator.definition.Companion;
import cn.jieshui.platform.web.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another form of an indicator, as it is sent and read: one formula or two, as in the card. */
@Schema(name = "CompanionDefinition")
public record CompanionBody(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String code,
        @NotBlank @PlainText @Size(max = 100) String name,

        @Schema(nullable = true) @PlainText @Size(max = DefinitionBody.FORMULA)
        String value,

        @Schema(nullable = true) @PlainText @Size(max = DefinitionBody.FORMULA)
        String numerator,

        @Schema(nullable = true) @PlainText @Size(max = DefinitionBody.FORMULA)
        String denominator,

        @Schema(nullable = true) @PlainText @Size(max = 200) String rule) {

    static CompanionBody of(Companion companion) {
        return new CompanionBody(
                companion.code(),
                companion.name(),
                companion.value(),
                companion.numerator(),
                companion.denominator(),
                companion.rule());
    }

    Companion companion() {
        return new Companion(code, name, value, numerator, denominator, rule);
    }
}
