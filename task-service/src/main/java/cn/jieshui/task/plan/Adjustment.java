package cn.jieshui.task.plan;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;

/** One change of a plan in force (调整): who, when, why, and every value before and after. Never changes itself. */
@Entity
@Immutable
@Table(name = "plan_adjustment")
public class Adjustment {

    @Id
    private String id;

    private String plan;
    private int number;
    private long formerVersion;
    private long version;

    @Embedded
    private AdjustmentBasis basis;

    private String adjustedBy;
    private Instant adjustedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 100)
    @CollectionTable(name = "plan_adjustment_change", joinColumns = @JoinColumn(name = "adjustment_id"))
    @OrderColumn(name = "position")
    private List<AdjustmentChange> changes = new ArrayList<>();

    protected Adjustment() {}

    /**
     * @param plan as it is after the adjustment, in its new version
     * @param number counts from 1 within the plan
     */
    Adjustment(
            Plan plan,
            int number,
            long formerVersion,
            AdjustmentBasis basis,
            String by,
            List<AdjustmentChange> changes) {
        this.id = plan.id() + "-J" + number;
        this.plan = plan.id();
        this.number = number;
        this.formerVersion = formerVersion;
        this.version = plan.version();
        this.basis = basis;
        this.adjustedBy = by;
        this.adjustedAt = plan.changedAt();
        this.changes.addAll(changes);
    }

    /** Such as {@code 500110-2023-J1}. */
    public String id() {
        return id;
    }

    public String plan() {
        return plan;
    }

    /** Counts from 1 within the plan. */
    public int number() {
        return number;
    }

    /** The plan's version before. */
    public long formerVersion() {
        return formerVersion;
    }

    /** The plan's version after it. */
    public long version() {
        return version;
    }

    public AdjustmentBasis basis() {
        return basis;
    }

    /** The {@code sub} of whoever adjusted. */
    public String adjustedBy() {
        return adjustedBy;
    }

    public Instant adjustedAt() {
        return adjustedAt;
    }

    /** In the order of the plan. */
    public List<AdjustmentChange> changes() {
        return List.copyOf(changes);
    }
}
