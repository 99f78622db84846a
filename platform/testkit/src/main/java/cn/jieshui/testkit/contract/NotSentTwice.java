package cn.jieshui.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.function.Supplier;

/** Reads as somebody who keeps what was answered, and expects not to be sent it again. */
public final class NotSentTwice {

    private NotSentTwice() {}

    /**
     * Reads four times: without a tag, with that of the answer, with it among others, and with one of something else.
     *
     * @param caller a new request of the same caller each time
     * @return the tag
     */
    public static String reading(Supplier<RequestSpecification> caller, String path) {
        Response first = caller.get().get(path);
        assertThat(first.statusCode()).as(path).isEqualTo(200);
        String tag = first.header("ETag");
        assertThat(tag).as(path).matches("\"[^\"]+\"");
        for (String known : new String[] {tag, "\"other\", W/" + tag}) {
            Response again = caller.get().header("If-None-Match", known).get(path);
            assertThat(again.statusCode()).as("%s with %s", path, known).isEqualTo(304);
            assertThat(again.asByteArray()).as(path).isEmpty();
            assertThat(again.header("ETag")).as(path).isEqualTo(tag);
        }
        Response other = caller.get().header("If-None-Match", "\"other\"").get(path);
        assertThat(other.statusCode()).as(path).isEqualTo(200);
        assertThat(other.asString()).as(path).isEqualTo(first.asString());
        return tag;
    }
}
