package cn.jieshui.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's pages in a real browser; runs with {@code -Pbrowser} only. */
@Tag("browser")
class PagesIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String LIST_DEPARTMENTS = "[id$='-listDepartments'] ";

    private static final String ANSWER = LIST_DEPARTMENTS + ".live-responses-table .response ";
    private static final String STATUS = ANSWER + ".response-col_status";

    private static Browser browser;

    private final RunningSuite suite = RunningSuite.get();

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private String url(String path) {
        return suite.processes().gatewayUrl() + path;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/docs/guide", "/docs/clients", "/docs/events", "/docs/errors", "/docs/limits", "/docs"})
    void aPageLoadsWholeAndWithoutAComplaint(String path) {
        browser.width(1280);
        browser.open(url(path));

        assertThat(browser.text("h1, h2")).isNotBlank();
        assertThat(browser.title()).contains("Jieshui");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs/guide", "/docs/clients", "/docs/events", "/docs/errors", "/docs/limits"})
    void aPageFitsOnAPhone(String path) {
        browser.width(500);
        browser.open(url(path));

        assertThat(browser.text("h1")).isNotBlank();
        assertThat(browser.hiddenOnTheRight()).isZero();
    }

    @Test
    void thePageOfTheContractShowsEveryOperation() throws IOException {
        browser.width(1280);
        browser.open(url("/docs"));
        browser.text(LIST_DEPARTMENTS + ".opblock-summary-description");

        assertThat(browser.all(".opblock")).hasSize(operations());
    }

    private int operations() throws IOException {
        try (InputStream contract = URI.create(url("/openapi.json")).toURL().openStream()) {
            return operations(new ObjectMapper().readTree(contract).path("paths"));
        }
    }

    private static int operations(JsonNode paths) {
        int operations = 0;
        for (JsonNode path : paths) {
            operations += (int) METHODS.stream().filter(path::has).count();
        }
        return operations;
    }

    @Test
    void whoHasATokenTriesAnOperationOutThere() {
        browser.width(1280);
        browser.open(url("/docs"));
        browser.click(LIST_DEPARTMENTS + ".opblock-summary-control");
        browser.click(LIST_DEPARTMENTS + ".try-out__btn");
        browser.click(LIST_DEPARTMENTS + ".execute");
        browser.waitFor(STATUS, "401");

        browser.click(".auth-wrapper .authorize");
        browser.type(".modal-ux input", suite.client().token("viewer"));
        browser.click(".modal-ux .auth-btn-wrapper .authorize");
        browser.click(".modal-ux .btn-done");
        browser.click(LIST_DEPARTMENTS + ".execute");

        browser.waitFor(STATUS, "200");
        assertThat(browser.text(ANSWER + ".microlight")).contains("\"officialName\"");
    }
}
