package cn.jieshui.testkit.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts {@link AnswersMatchTheContract} before every test of a service, whether the test thinks of it or not. */
public final class HeldToTheContract implements QuarkusTestBeforeEachCallback {

    private static final Path COMMITTED = Path.of("src/main/resources/contracts/openapi.yaml");
    private static final List<Filter> FILTERS = filters();

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        RestAssured.replaceFiltersWith(FILTERS);
    }

    private static List<Filter> filters() {
        if (Boolean.getBoolean("contracts.update") || !Files.exists(COMMITTED)) {
            return List.of();
        }
        try {
            return List.of(new AnswersMatchTheContract(AnswerCheck.against(COMMITTED)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
