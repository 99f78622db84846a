package cn.jieshui.gateway.audit;

import cn.jieshui.gateway.Visit;
import cn.jieshui.platform.audit.chain.AuditEntries;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.sql.SQLException;

/** Lines of the audit on their way out, as fast as the client takes them. */
final class AuditExport {

    static final int AT_ONCE = 1_000;

    private final Visit visit;
    private final AuditEntries.Filter filter;
    private final Source source;
    private final HttpServerResponse response;

    AuditExport(Visit visit, AuditEntries.Filter filter, Source source) {
        this.visit = visit;
        this.filter = filter;
        this.source = source;
        this.response = visit.request().response();
    }

    /** @param last the number of the last line of the text */
    record Lines(Buffer text, long last, boolean isEnd) {}

    /** Where the lines are. */
    @FunctionalInterface
    interface Source {
        Lines after(long sequence, AuditEntries.Filter filter) throws IOException, SQLException;
    }

    void start() {
        read(0);
    }

    private void read(long after) {
        visit.loop()
                .owner()
                .executeBlocking(() -> source.after(after, filter), false)
                .onComplete(read -> visit.loop().runOnContext(then -> {
                    if (read.succeeded()) {
                        write(read.result());
                    } else {
                        visit.refuse(AuditPaths.unavailable(visit, read.cause()));
                    }
                }));
    }

    private void write(Lines lines) {
        if (response.closed() || response.ended()) {
            return;
        }
        if (!response.headWritten()) {
            visit.request()
                    .response()
                    .putHeader("Content-Type", "application/x-ndjson")
                    .putHeader("Cache-Control", "no-store")
                    .setChunked(true);
        }
        if (lines.isEnd()) {
            response.end(lines.text());
            return;
        }
        response.write(lines.text());
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> {
                response.drainHandler(null);
                read(lines.last());
            });
        } else {
            read(lines.last());
        }
    }
}
