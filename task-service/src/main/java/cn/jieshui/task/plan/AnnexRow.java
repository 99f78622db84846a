package cn.jieshui.task.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
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
import org.hibernate.annotations.BatchSize;

/** A row of the decomposition table (分解表行), many-to-many with tasks; changes only with its plan. */
@Entity
public class AnnexRow {

    private static final int AT_ONCE = 100;

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Plan plan;

    private int position;

    @Embedded
    private AnnexRowContent content;

    @ElementCollection
    @BatchSize(size = AT_ONCE)
    @CollectionTable(name = "annex_row_party", joinColumns = @JoinColumn(name = "annex_row_id"))
    @OrderColumn(name = "position")
    private List<Party> parties = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = AT_ONCE)
    @CollectionTable(name = "annex_row_task", joinColumns = @JoinColumn(name = "annex_row_id"))
    @OrderColumn(name = "position")
    @Column(name = "task_id")
    private List<String> tasks = new ArrayList<>();

    protected AnnexRow() {}

    /** What a draft says in a row; it belongs to no plan until the plan takes it over. */
    public AnnexRow(String id, AnnexRowContent content, List<Party> parties, List<String> tasks) {
        this.id = id;
        this.content = content;
        this.parties.addAll(parties);
        this.tasks.addAll(tasks);
    }

    /** Says what the other one says; its place is the plan's affair. */
    void takeOver(AnnexRow other) {
        content = other.content;
        Parts.replace(parties, other.parties);
        Parts.replace(tasks, other.tasks);
    }

    void belongTo(Plan owner, int place) {
        plan = owner;
        position = place;
    }

    /** Such as {@code 500110-2023-A07}. */
    public String id() {
        return id;
    }

    public Plan plan() {
        return plan;
    }

    public AnnexRowContent content() {
        return content;
    }

    public List<Party> parties() {
        return Collections.unmodifiableList(parties);
    }

    /** The ids of the tasks with these words, in order. */
    public List<String> tasks() {
        return Collections.unmodifiableList(tasks);
    }

    /** Its place in the table, counted from 0. */
    public int position() {
        return position;
    }
}
