package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberRulesTest {

    private static final String COMPLETE = """
            paths:
              /things/{id}:
                parameters: [{name: id, description: 编号 · The id, schema: {type: string, maxLength: 9, pattern: x}}]
                get:
                  operationId: getThing
                  description: 一个 · One
            components:
              schemas:
                Kind: {type: string, enum: [A], description: 种类 · Its kind · No values are added within this version}
                Thing:
                  description: 东西 · A thing
                  type: object
                  properties:
                    size: {type: integer, format: int32, minimum: 0, maximum: 9, description: 大小 · Its size}
            """;

    @Test
    void whatIsDescribedAndLimitedIsInOrder() throws Exception {
        assertThat(complaints(COMPLETE)).isEmpty();
    }

    @Test
    void anEnumerationThatIsNeitherOpenNorClosedIsNamed() throws Exception {
        assertThat(complaints(COMPLETE.replace("No values are added", "Values")))
                .containsExactly("Kind: does not say whether values may be added");
    }

    @Test
    void eachThingThatIsMissingIsNamed() throws Exception {
        assertThat(complaints(COMPLETE.replace("编号 · The id", "The id")
                        .replace("一个 · One", "一个")
                        .replace("maxLength: 9, ", "")
                        .replace("maximum: 9, ", "")))
                .containsExactlyInAnyOrder(
                        "/things/{id}.id: is not described in Chinese and in English",
                        "/things/{id}.id: has no longest text",
                        "getThing: is not described in Chinese and in English",
                        "Thing.size: has no limits");
    }

    private static List<String> complaints(String document) throws Exception {
        return MemberRules.complaints(new YAMLMapper().readTree(document));
    }
}
