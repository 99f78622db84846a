package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void theOrderOfMembersDoesNotCount() throws Exception {
        assertThat(first("{\"a\":1,\"b\":[{}]}", "{\"b\":[{}],\"a\":1}")).isEmpty();
    }

    @Test
    void theFirstDifferenceIsPointedAtWithBothValues() throws Exception {
        Difference difference =
                first("{\"p\":{\"/x\":[1,2]}}", "{\"p\":{\"/x\":[1,3]}}").orElseThrow();

        assertThat(difference.pointer()).isEqualTo("/p/~1x/1");
        assertThat(difference.one().asInt()).isEqualTo(2);
        assertThat(difference.other().asInt()).isEqualTo(3);
    }

    @Test
    void whatOnlyOneOfThemHasIsADifference() throws Exception {
        assertThat(first("{\"a\":1}", "{}").orElseThrow().pointer()).isEqualTo("/a");
        assertThat(first("[1]", "[1,null]").orElseThrow().pointer()).isEqualTo("/1");
        assertThat(first("{\"a\":{}}", "{\"a\":[]}").orElseThrow().pointer()).isEqualTo("/a");
    }

    private static Optional<Difference> first(String one, String other) throws Exception {
        ObjectMapper json = new ObjectMapper();
        return Difference.first(json.readTree(one), json.readTree(other));
    }
}
