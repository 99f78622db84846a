package cn.jieshui.task.plan;

import cn.jieshui.task.directory.DirectoryCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.LongConsumer;

/** What a person does with a draft before it is issued: correct it, confirm findings, throw it away. */
@ApplicationScoped
public class EditPlan {

    private final Plans plans;
    private final DirectoryCopy directory;
    private final Clock clock;

    @Inject
    EditPlan(Plans plans, DirectoryCopy directory, Clock clock) {
        this.plans = plans;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Who edits.
     *
     * @param subject the person, as tokens name him
     * @param areas those that he works in
     */
    public record Editor(String subject, Collection<String> areas) {}

    /**
     * Makes a draft say what the content says.
     *
     * @param precondition is given the current version and refuses when the editor has read another
     * @throws UnknownPlan when the editor's areas have none with this id
     * @throws PlanIsInForce when it is no draft any more
     * @throws ContentRefused when the content does not hold together
     */
    @Transactional
    public Plan change(String id, Editor editor, PlanContent content, LongConsumer precondition) {
        Plan plan = draft(id, editor, precondition);
        ContentRules.check(PlanKey.of(plan), content, directory.of(plan.area(), plan.year()));
        plan.takeOver(content, editor.subject(), now());
        plans.flush();
        return plan;
    }

    /**
     * Notes that the editor has seen a finding.
     *
     * @param number counted from 1
     * @param precondition is given the current version and refuses when the editor has read another
     * @throws UnknownPlan when the editor's areas have none with this id
     * @throws UnknownFinding when the plan has none with this number
     * @throws PlanIsInForce when it is no draft any more
     */
    @Transactional
    public Plan confirm(String id, Editor editor, int number, LongConsumer precondition) {
        Plan plan = plans.getForChange(id, editor.areas());
        precondition.accept(plan.version());
        plan.confirm(number, editor.subject(), now());
        plans.flush();
        return plan;
    }

    /**
     * Throws a draft away, its document with it.
     *
     * @param precondition is given the current version and refuses when the editor has read another
     * @throws UnknownPlan when the editor's areas have none with this id
     * @throws PlanIsInForce when it is no draft any more
     */
    @Transactional
    public void delete(String id, Editor editor, LongConsumer precondition) {
        plans.delete(draft(id, editor, precondition));
    }

    private Plan draft(String id, Editor editor, LongConsumer precondition) {
        Plan plan = plans.getForChange(id, editor.areas());
        precondition.accept(plan.version());
        plan.requireDraft();
        return plan;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
