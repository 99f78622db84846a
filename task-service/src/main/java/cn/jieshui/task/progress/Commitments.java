package cn.jieshui.task.progress;

import cn.jieshui.task.plan.Deliverable;
import cn.jieshui.task.plan.DeliverableContent;
import cn.jieshui.task.plan.Plan;
import cn.jieshui.task.plan.PlanIsClosed;
import cn.jieshui.task.plan.PlanState;
import cn.jieshui.task.plan.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The deliverables of issued plans, for those who report on them. */
@ApplicationScoped
class Commitments {

    private static final String OF_A_PARTY = "from Deliverable d join fetch d.task t join fetch t.plan p"
            + " where d.id = :id and p.state <> :draft and exists"
            + " (select 1 from ReportingParty party where party.deliverable = d.id and party.department = :department)";

    private final EntityManager database;

    @Inject
    Commitments(EntityManager database) {
        this.database = database;
    }

    /**
     * @throws NothingToReportOn when no issued plan has the deliverable, or the department has no part in it or in its
     *     task
     * @throws PlanIsClosed when the plan of that deliverable has ended
     */
    Commitment of(String deliverable, String department) {
        return database.createQuery(OF_A_PARTY, Deliverable.class)
                .setParameter("id", deliverable)
                .setParameter("draft", PlanState.DRAFT)
                .setParameter("department", department == null ? "" : department)
                .getResultStream()
                .findFirst()
                .map(this::commitment)
                .orElseThrow(() -> new NothingToReportOn(deliverable));
    }

    /**
     * The department with a part in the deliverable that the actor reports for: its own, else the one whose place it
     * has taken in a reform (机构改革); the report goes on in that one's series, so that nothing is counted twice.
     *
     * @param asked the department that the actor names; null for none
     * @throws NothingToReportOn when the actor acts for none with a part, or not for the one that it names
     * @throws SeveralParts when it has taken the place of several and names none
     */
    String part(String deliverable, String asked, Actor actor) {
        List<String> parts = parties(deliverable).stream()
                .map(ReportingParty::department)
                .filter(actor.actsFor()::contains)
                .filter(department -> asked == null || asked.equals(department))
                .distinct()
                .sorted()
                .toList();
        if (parts.isEmpty()) {
            throw new NothingToReportOn(deliverable);
        }
        if (parts.contains(actor.department())) {
            return actor.department();
        }
        if (parts.size() > 1) {
            throw new SeveralParts(parts);
        }
        return parts.get(0);
    }

    private Commitment commitment(Deliverable deliverable) {
        Plan plan = deliverable.plan();
        if (plan.state() == PlanState.CLOSED) {
            throw new PlanIsClosed(plan.id());
        }
        DeliverableContent content = deliverable.content();
        Target target = content.target();
        return new Commitment(
                deliverable.id(),
                plan.id(),
                plan.area(),
                plan.year(),
                content.kind(),
                content.method(),
                target == null ? null : target.unit(),
                target == null ? null : target.amount(),
                leads(deliverable.id()));
    }

    /** The departments that lead the deliverable; where it names none itself, those that lead its task. */
    Set<String> leads(String deliverable) {
        List<ReportingParty> parties = parties(deliverable);
        Set<String> own = departments(parties, ReportingParty::leadsDeliverable);
        return own.isEmpty() ? departments(parties, ReportingParty::leads) : own;
    }

    private List<ReportingParty> parties(String deliverable) {
        return database.createQuery("from ReportingParty party where party.deliverable = :id", ReportingParty.class)
                .setParameter("id", deliverable)
                .getResultList();
    }

    private static Set<String> departments(List<ReportingParty> parties, Predicate<ReportingParty> which) {
        return parties.stream().filter(which).map(ReportingParty::department).collect(Collectors.toUnmodifiableSet());
    }
}
