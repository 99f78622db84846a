package cn.jieshui.task.plan;

import cn.jieshui.task.plan.reading.PartyRole;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;

/** One checkable commitment inside a task (任务目标); changes only with its plan. */
@Entity
public class Deliverable {

    private static final int AT_ONCE = 200;

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Task task;

    private int position;

    @Embedded
    private DeliverableContent content;

    @ElementCollection
    @BatchSize(size = AT_ONCE)
    @CollectionTable(name = "deliverable_party", joinColumns = @JoinColumn(name = "deliverable_id"))
    @OrderColumn(name = "position")
    private List<Party> parties = new ArrayList<>();

    protected Deliverable() {}

    /** What a draft says of a deliverable; it belongs to no task until a task is made with it. */
    public Deliverable(String id, DeliverableContent content, List<Party> parties) {
        this.id = id;
        this.content = content;
        this.parties.addAll(parties);
    }

    /** Says what the other one says, but keeps how the document writes a target that stays the same. */
    void takeOver(Deliverable other) {
        content = other.content.keepingWordsOf(content);
        Parts.replace(parties, other.parties);
    }

    void adjust(Terms terms) {
        content = content.with(terms);
    }

    void belongTo(Task owner, int place) {
        task = owner;
        position = place;
    }

    /** Such as {@code 500110-2023-T09-D2}. */
    public String id() {
        return id;
    }

    public Task task() {
        return task;
    }

    public Plan plan() {
        return task.plan();
    }

    public DeliverableContent content() {
        return content;
    }

    public List<Party> parties() {
        return Collections.unmodifiableList(parties);
    }

    /** In which roles the department has a part in it; empty when it has none. */
    public Set<PartyRole> rolesOf(String department) {
        return parties.stream()
                .filter(party -> department.equals(party.department()))
                .map(Party::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Its place in the task, counted from 0. */
    public int position() {
        return position;
    }
}
