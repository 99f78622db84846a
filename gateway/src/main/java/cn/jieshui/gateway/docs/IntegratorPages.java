package cn.jieshui.gateway.docs;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Shows each {@link IntegratorPage}; they are made once, at the start. */
@ApplicationScoped
class IntegratorPages {

    /** The page of the contract, which has everything else below {@code /docs}, comes after them. */
    private static final int BEFORE_THE_CONTRACT = -1;

    void open(@Observes Router router) {
        IntegratorPage.ALL.forEach(page -> {
            String html = PageLayout.page(page, Markdown.html(page, text(page)));
            router.route(page.path())
                    .order(BEFORE_THE_CONTRACT)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .handler(context -> context.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                            .end(html));
        });
    }

    private static String text(IntegratorPage page) {
        try (InputStream text = IntegratorPages.class.getResourceAsStream("/docs/" + page.source())) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
