package cn.jieshui.platform.audit;

import cn.jieshui.platform.audit.chain.AuditChain;
import cn.jieshui.platform.audit.chain.AuditEntries;
import cn.jieshui.platform.audit.chain.AuditEntry;
import cn.jieshui.platform.audit.chain.AuditUnavailable;
import cn.jieshui.platform.audit.chain.Verification;
import cn.jieshui.platform.audit.chain.VerifyChain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The chain in the service's own database. */
@ApplicationScoped
class AuditStore {

    private final DataSource dataSource;
    private final AuditChain chain;
    private final VerifyChain verification;

    @Inject
    AuditStore(DataSource dataSource, AuditChain chain, VerifyChain verification) {
        this.dataSource = dataSource;
        this.chain = chain;
        this.verification = verification;
    }

    /**
     * Adds it in the transaction of the caller, which should commit at once: until then nobody else can add.
     *
     * @throws AuditUnavailable so that nothing is done that the audit does not tell
     */
    void add(AuditChain.Line line) {
        try (Connection connection = dataSource.getConnection()) {
            chain.add(connection, line);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    List<AuditEntry> after(long sequence, AuditEntries.Filter filter, int atMost) {
        try (Connection connection = dataSource.getConnection()) {
            return AuditEntries.after(connection, sequence, filter, atMost);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    Verification verify(VerifyChain.Place after, int atMost) {
        try {
            return verification.verify(dataSource, after, atMost);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }
}
