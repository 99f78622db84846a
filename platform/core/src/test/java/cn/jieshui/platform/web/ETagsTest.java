package cn.jieshui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jieshui.platform.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "*", "\"6\", \"7\"", " \"7\" "})
    void theCurrentVersionPasses(String ifMatch) {
        assertThatCode(() -> ETags.requireMatch(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "7", "W/\"7\"", "\"77\"", "\"7", "**"})
    void anyOtherTagIsStale(String ifMatch) {
        assertThatThrownBy(() -> ETags.requireMatch(ifMatch, 7))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(Refusal.Kind.PRECONDITION_FAILED));
    }

    @Test
    void withoutATagThereIsNoChange() {
        for (String missing : new String[] {null, "", " "}) {
            assertThatThrownBy(() -> ETags.requireMatch(missing, 7))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                            .isEqualTo(Refusal.Kind.PRECONDITION_REQUIRED));
        }
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        assertThat(ETags.read("W/\"7\"", 7, "view").getStatus()).isEqualTo(304);
        assertThat(ETags.read("\"6\"", 7, "view").getStatus()).isEqualTo(200);
        assertThat(ETags.read(null, 7, "view").getHeaderString("ETag")).isEqualTo("\"7\"");
    }
}
