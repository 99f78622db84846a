package cn.jieshui.platform.audit;

import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain;
import cn.jieshui.platform.audit.chain.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Where changes are told that no entity shows, and reasons. All of one transaction becomes one line, which is written
 * in that transaction, as its last: what was done is in the audit, and what is in the audit was done. What a caller of
 * the API did not cause (such as the fold of an event) is not told: the one who caused it is in the audit of the
 * service where he did.
 */
@ApplicationScoped
public class Audit {

    private final TransactionSynchronizationRegistry transaction;
    private final AuditStore chain;
    private final Actors actors;
    /** None in a service without entities. */
    private final Instance<EntityManager> entities;

    @Inject
    Audit(
            TransactionSynchronizationRegistry transaction,
            AuditStore chain,
            Actors actors,
            Instance<EntityManager> entities) {
        this.transaction = transaction;
        this.chain = chain;
        this.actors = actors;
        this.entities = entities;
    }

    /**
     * Tells of a change in the transaction under way. Never of personal data, which could not be erased: what an entity
     * knows of a person is left out of its JSON ({@code @JsonIgnoreProperties}).
     *
     * @param object what it belongs to, kind and id
     * @param before null when there was nothing
     * @param after null when there is nothing any more
     */
    public void changed(String object, Object before, Object after) {
        if (before == null) {
            changes().added(object, members(after));
        } else if (after == null) {
            changes().removed(object, members(before));
        } else {
            changes().changed(object, members(before), members(after));
        }
    }

    /** Why the caller says that he does what the transaction under way does; null says nothing. */
    public void because(String reason) {
        if (reason != null) {
            changes().because(reason);
        }
    }

    /** Tells that the caller looks at personal data, and has told it before he sees any. */
    public void personalDataIsRead() {
        AuditChain.Line line = new AuditChain.Line(actors.now(), Outcome.READ, null, null, null, null);
        QuarkusTransaction.requiringNew().run(() -> chain.add(line));
    }

    /** What the transaction under way has changed. */
    Changes changes() {
        Changes known = (Changes) transaction.getResource(Changes.class);
        if (known != null) {
            return known;
        }
        openSession();
        Changes changes = new Changes();
        transaction.putResource(Changes.class, changes);
        transaction.registerInterposedSynchronization(new AtTheEnd(changes));
        return changes;
    }

    /** At the end of the transaction, when it is flushed, it is too late to open one. */
    private void openSession() {
        if (entities.isResolvable() && !entities.get().isJoinedToTransaction()) {
            entities.get().joinTransaction();
        }
    }

    private ObjectNode members(Object state) {
        JsonNode json = AuditJson.tree(state);
        return json instanceof ObjectNode object
                ? object
                : JsonNodeFactory.instance.objectNode().set("value", json);
    }

    private final class AtTheEnd implements Synchronization {

        private final Changes changes;

        AtTheEnd(Changes changes) {
            this.changes = changes;
        }

        /** All that is still to be written goes first: from the chain's lock on, nothing may wait for another. */
        @Override
        public void beforeCompletion() {
            if (entities.isResolvable()) {
                entities.get().flush();
            }
            Actor actor = actors.now();
            if (!changes.isEmpty() && !actor.equals(Actor.SYSTEM)) {
                chain.add(new AuditChain.Line(
                        actor, Outcome.CHANGED, null, changes.before(), changes.after(), changes.reason()));
            }
        }

        @Override
        public void afterCompletion(int status) {
            // the line was written in the transaction, and has its fate
        }
    }
}
