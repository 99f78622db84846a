package cn.jieshui.task.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** A numbered item of the plan (工作任务); changes only with its plan. */
@Entity
public class Task {

    private static final int AT_ONCE = 100;

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Plan plan;

    private int position;

    @Embedded
    private TaskContent content;

    @ElementCollection
    @BatchSize(size = AT_ONCE)
    @CollectionTable(name = "task_party", joinColumns = @JoinColumn(name = "task_id"))
    @OrderColumn(name = "position")
    private List<TaskParty> parties = new ArrayList<>();

    @OneToMany(mappedBy = "task", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchSize(size = AT_ONCE)
    @OrderBy("position")
    private List<Deliverable> deliverables = new ArrayList<>();

    protected Task() {}

    /** What a draft says of a task; it belongs to no plan until the plan takes it over. */
    public Task(String id, TaskContent content, List<TaskParty> parties, List<Deliverable> deliverables) {
        this.id = id;
        this.content = content;
        this.parties.addAll(parties);
        deliverables.forEach(this::add);
    }

    private void add(Deliverable deliverable) {
        deliverable.belongTo(this, deliverables.size());
        deliverables.add(deliverable);
    }

    /** Says what the other one says; its place is the plan's affair. */
    void takeOver(Task other) {
        content = other.content;
        Parts.replace(parties, other.parties);
        Parts.align(deliverables, other.deliverables, Deliverable::id, Deliverable::takeOver);
        for (int place = 0; place < deliverables.size(); place++) {
            deliverables.get(place).belongTo(this, place);
        }
    }

    void belongTo(Plan owner, int place) {
        plan = owner;
        position = place;
    }

    /** Such as {@code 500110-2023-T09}. */
    public String id() {
        return id;
    }

    public Plan plan() {
        return plan;
    }

    public TaskContent content() {
        return content;
    }

    /** Lead group by lead group. */
    public List<TaskParty> parties() {
        return Collections.unmodifiableList(parties);
    }

    /** The quantified ones first, then milestones, then ongoing work. */
    public List<Deliverable> deliverables() {
        return Collections.unmodifiableList(deliverables);
    }

    /** Its place in the plan, counted from 0. */
    public int position() {
        return position;
    }
}
