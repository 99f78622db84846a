package cn.jieshui.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void aCursorGivesBackTheKeysOfTheLastRow() {
        assertThat(Cursor.parse(Cursor.after("500110", "区水利局", ""), 3)).contains(List.of("500110", "区水利局", ""));
    }

    @Test
    void theFirstPageHasNone() {
        assertThat(Cursor.parse(null, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "a", "/w==", "AA", "YR9i", "////"})
    void whatNoPageGaveIsRefused(String cursor) {
        assertThatThrownBy(() -> Cursor.parse(cursor, 1)).isInstanceOf(MalformedParameter.class);
    }

    @Test
    void aPageKnowsWhetherThereIsAnother() {
        Page<String> first = Page.of(List.of("a", "b", "c"), 2, row -> row, Cursor::after);
        assertThat(first.items()).containsExactly("a", "b");
        assertThat(first.next()).isEqualTo(Cursor.after("b"));
        assertThat(Page.of(List.of("a", "b"), 2, row -> row, Cursor::after).next())
                .isNull();
    }
}
