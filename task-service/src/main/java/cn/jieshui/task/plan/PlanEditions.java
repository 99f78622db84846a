package cn.jieshui.task.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.Session;

/** What each plan committed to in every version in which it was in force; only ever added to. */
@ApplicationScoped
public class PlanEditions {

    private final Session database;
    private final ObjectMapper json;

    @Inject
    PlanEditions(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps the plan as it stands, in its present version; once more changes nothing. */
    void keep(Plan plan) {
        database.createNativeMutationQuery(
                        "insert into plan_edition (plan_id, version, content) values (:plan, :version, :content)"
                                + " on conflict do nothing")
                .setParameter("plan", plan.id())
                .setParameter("version", plan.version())
                .setParameter("content", write(plan))
                .executeUpdate();
    }

    /**
     * What the plan committed to in a version, as JSON like the data of {@code plan.issued.v1}.
     *
     * @throws UnknownEdition when the version is that of a draft, or none of the plan's
     */
    public String get(Plan plan, long version) {
        if (version == plan.version() && plan.state() != PlanState.DRAFT) {
            return write(plan);
        }
        return database.createNativeQuery(
                        "select content from plan_edition where plan_id = :plan and version = :version", String.class)
                .setParameter("plan", plan.id())
                .setParameter("version", version)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new UnknownEdition(plan.id(), version));
    }

    private String write(Plan plan) {
        try {
            return json.writeValueAsString(PlanData.of(plan));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
