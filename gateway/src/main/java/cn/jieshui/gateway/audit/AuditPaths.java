package cn.jieshui.gateway.audit;

import cn.jieshui.gateway.EntityTag;
import cn.jieshui.gateway.OwnPath;
import cn.jieshui.gateway.Refusal;
import cn.jieshui.gateway.Visit;
import cn.jieshui.gateway.database.GatewayDatabase;
import cn.jieshui.gateway.problem.Problem;
import cn.jieshui.platform.audit.chain.AuditEntries;
import cn.jieshui.platform.audit.chain.AuditEntry;
import cn.jieshui.platform.audit.chain.AuditEntryView;
import cn.jieshui.platform.audit.chain.VerifyChain;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The gateway's own audit, for auditors, as the services show theirs. */
@ApplicationScoped
class AuditPaths implements OwnPath {

    static final String PATH = "/api/v1/audit/gateway";

    private static final Logger LOG = Logger.getLogger(AuditPaths.class);
    private static final String AUDITOR = "auditor";

    private final GatewayDatabase database;
    private final VerifyChain verification;
    private final ObjectMapper mapper;

    AuditPaths(GatewayDatabase database, VerifyChain verification, ObjectMapper mapper) {
        this.database = database;
        this.verification = verification;
        this.mapper = mapper;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public void answer(Visit visit) {
        if (!visit.bearer().has(AUDITOR)) {
            Problem.NOT_ALLOWED
                    .challenge()
                    .ifPresent(challenge -> visit.request().response().putHeader("WWW-Authenticate", challenge));
            throw Refusal.of(Problem.NOT_ALLOWED);
        }
        String what = visit.request().path().substring(PATH.length());
        if (!List.of("/entries", "/verification", "/export").contains(what)) {
            throw Refusal.of(Problem.NO_SUCH_PATH, visit.request().path());
        }
        if (!visit.request().method().equals(HttpMethod.GET)) {
            visit.request().response().putHeader("Allow", "GET");
            throw Refusal.of(
                    Problem.METHOD_NOT_ALLOWED, visit.request().method().name());
        }
        AuditQuestion question = AuditQuestion.of(visit.request(), what);
        if (!database.isThere()) {
            throw Refusal.of(Problem.AUDIT_OFF);
        }
        switch (what) {
            case "/entries" -> say(visit, () -> page(question));
            case "/verification" ->
                say(visit, () -> verification.verify(database.ready(), question.place(), question.limit()));
            default -> new AuditExport(visit, question.filter(), this::next).start();
        }
    }

    private Map<String, Object> page(AuditQuestion question) throws SQLException {
        int limit = question.limit();
        List<AuditEntry> found = database.with(
                connection -> AuditEntries.after(connection, question.after(), question.filter(), limit + 1));
        boolean more = found.size() > limit;
        List<AuditEntry> shown = more ? found.subList(0, limit) : found;
        Map<String, Object> page = new HashMap<>();
        page.put("items", shown.stream().map(AuditEntryView::of).toList());
        page.put("next", more ? String.valueOf(shown.get(limit - 1).sequence()) : null);
        return page;
    }

    /** Some lines behind another, each with its number. */
    private AuditExport.Lines next(long after, AuditEntries.Filter filter) throws IOException, SQLException {
        List<AuditEntry> found =
                database.with(connection -> AuditEntries.after(connection, after, filter, AuditExport.AT_ONCE));
        Buffer text = Buffer.buffer();
        for (AuditEntry entry : found) {
            text.appendBytes(mapper.writeValueAsBytes(AuditEntryView.of(entry))).appendByte((byte) '\n');
        }
        boolean isEnd = found.size() < AuditExport.AT_ONCE;
        return new AuditExport.Lines(
                text, isEnd ? after : found.get(found.size() - 1).sequence(), isEnd);
    }

    /** Something that is found out with the database, and waits for it. */
    @FunctionalInterface
    private interface Finding {
        Object find() throws SQLException;
    }

    private void say(Visit visit, Finding finding) {
        visit.loop()
                .owner()
                .executeBlocking(() -> mapper.writeValueAsBytes(finding.find()), false)
                .onComplete(found -> visit.loop().runOnContext(then -> {
                    if (found.succeeded()) {
                        visit.request().response().putHeader("Cache-Control", "no-store");
                        EntityTag.answer(visit.request(), null, Buffer.buffer(found.result()));
                    } else {
                        visit.refuse(unavailable(visit, found.cause()));
                    }
                }));
    }

    static Refusal unavailable(Visit visit, Throwable cause) {
        LOG.warnf("The audit could not be read for request %s: %s", visit.mark().requestId(), cause);
        return Refusal.of(Problem.AUDIT_UNAVAILABLE);
    }
}
