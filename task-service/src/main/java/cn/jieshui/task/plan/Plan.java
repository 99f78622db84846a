package cn.jieshui.task.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an area sets out to do for saving water in a year (年度工作要点). */
@Entity
public class Plan {

    @Id
    private String id;

    private String area;
    private int year;

    @Embedded
    private PlanHeading heading;

    @Enumerated(EnumType.STRING)
    private PlanState state = PlanState.DRAFT;

    private Instant issuedAt;
    private Instant changedAt;
    private String documentSha256;

    @ElementCollection
    @CollectionTable(name = "basis_document", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<BasisDocument> basisDocuments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "paragraph", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Paragraph> preamble = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "chapter", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Chapter> chapters = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "goal", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<Goal> goals = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "finding", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position")
    private List<PlanFinding> findings = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Task> tasks = new ArrayList<>();

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<AnnexRow> annex = new ArrayList<>();

    @Version
    private long version;

    protected Plan() {}

    /** A draft of what was read from the document with this SHA-256. */
    Plan(PlanKey key, String documentSha256, PlanContent content, List<PlanFinding> findings, Instant now) {
        this.id = key.id();
        this.area = key.area();
        this.year = key.year();
        this.documentSha256 = documentSha256;
        this.changedAt = now;
        this.findings.addAll(findings);
        heading = content.heading();
        basisDocuments.addAll(content.basisDocuments());
        preamble.addAll(content.preamble());
        chapters.addAll(content.chapters());
        goals.addAll(content.goals());
        content.tasks().forEach(this::add);
        content.annex().forEach(this::add);
    }

    private void add(Task task) {
        task.belongTo(this, tasks.size());
        tasks.add(task);
    }

    private void add(AnnexRow row) {
        row.belongTo(this, annex.size());
        annex.add(row);
    }

    boolean isReadFrom(String sha256) {
        return documentSha256.equals(sha256);
    }

    /** Such as {@code 500110-2023}: area and year, of which there is one plan. */
    public String id() {
        return id;
    }

    /** The division code (GB/T 2260) of the area whose plan it is. */
    public String area() {
        return area;
    }

    public int year() {
        return year;
    }

    public PlanHeading heading() {
        return heading;
    }

    public PlanState state() {
        return state;
    }

    public boolean isIssued() {
        return state == PlanState.ISSUED;
    }

    /** When it came into force; null for a draft. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** When it was last edited, confirmed or issued; that of its import before. */
    public Instant changedAt() {
        return changedAt;
    }

    public List<BasisDocument> basisDocuments() {
        return Collections.unmodifiableList(basisDocuments);
    }

    public List<Paragraph> preamble() {
        return Collections.unmodifiableList(preamble);
    }

    public List<Chapter> chapters() {
        return Collections.unmodifiableList(chapters);
    }

    public List<Goal> goals() {
        return Collections.unmodifiableList(goals);
    }

    /** In the order of the document; a finding's number is its place, counted from 1. */
    public List<PlanFinding> findings() {
        return Collections.unmodifiableList(findings);
    }

    public List<Task> tasks() {
        return Collections.unmodifiableList(tasks);
    }

    public List<AnnexRow> annex() {
        return Collections.unmodifiableList(annex);
    }

    /** Counts from 1. */
    public long version() {
        return version + 1;
    }
}
