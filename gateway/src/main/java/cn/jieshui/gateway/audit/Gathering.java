package cn.jieshui.gateway.audit;

import cn.jieshui.platform.audit.chain.Actor;
import cn.jieshui.platform.audit.chain.AuditChain;
import cn.jieshui.platform.audit.chain.Outcome;
import cn.jieshui.platform.audit.chain.Repetition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refusals that are not yet lines: the same ones together, in memory that does not grow with a flood. Nothing here
 * waits for anything.
 */
final class Gathering {

    /** In the place of an address, when there are too many to keep them apart. */
    static final String MANY = "many";

    private final int keptApart;
    private final Map<Kind, Gathered> now = new ConcurrentHashMap<>();

    Gathering(int keptApart) {
        this.keptApart = keptApart;
    }

    /** What is the same of refusals that are told together. */
    private record Kind(String subject, String address, String operation, int status, String reason) {

        /** Somebody known is never lost among strangers, of whom anybody can make as many as he likes. */
        Kind anywhere() {
            return new Kind(subject, MANY, "", status, reason);
        }
    }

    /** @param actor the first of them */
    private record Gathered(Actor actor, int status, String reason, int times, Instant first, Instant last) {

        Gathered again(Instant at) {
            return new Gathered(actor, status, reason, times + 1, first, at);
        }

        AuditChain.Line line() {
            return new AuditChain.Line(
                    actor, Outcome.REFUSED, status, null, null, reason, new Repetition(times, first, last));
        }
    }

    void add(Actor actor, int status, String reason, Instant at) {
        Kind exact = new Kind(actor.subject(), actor.address(), actor.operation(), status, reason);
        boolean apart = now.containsKey(exact) || now.size() < keptApart;
        Kind kind = apart ? exact : exact.anywhere();
        Actor told = apart ? actor : anywhere(actor);
        now.compute(
                kind, (same, known) -> known == null ? new Gathered(told, status, reason, 1, at, at) : known.again(at));
    }

    private static Actor anywhere(Actor actor) {
        return new Actor(actor.subject(), actor.department(), actor.roles(), MANY, "", "", "");
    }

    /** Takes out, as lines, what has been gathered since before an instant. */
    List<AuditChain.Line> takeFrom(Instant begun) {
        List<Gathered> due = new ArrayList<>();
        now.forEach((kind, gathered) -> {
            if (!gathered.first().isAfter(begun)) {
                due.add(now.remove(kind));
            }
        });
        due.sort((one, other) -> one.first().compareTo(other.first()));
        return due.stream().map(Gathered::line).toList();
    }

    /** How many refusals are not yet lines. */
    long size() {
        return now.values().stream().mapToLong(Gathered::times).sum();
    }
}
