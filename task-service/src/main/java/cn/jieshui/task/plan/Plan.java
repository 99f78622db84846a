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
import java.util.Map;
import java.util.stream.Collectors;

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
    private Instant closedAt;
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
        tasks.addAll(content.tasks());
        annex.addAll(content.annex());
        arrange();
    }

    /**
     * Says what the content says. Parts whose ids stand already stay the same parts; findings that ask for what is
     * there now count as confirmed by whoever supplied it.
     *
     * @throws PlanIsInForce when it is no draft any more
     */
    void takeOver(PlanContent content, String by, Instant now) {
        requireDraft();
        heading = content.heading();
        Parts.replace(basisDocuments, content.basisDocuments());
        Parts.replace(preamble, content.preamble());
        Parts.replace(chapters, content.chapters());
        Parts.replace(goals, keepingWords(content.goals()));
        Parts.align(tasks, content.tasks(), Task::id, Task::takeOver);
        Parts.align(annex, content.annex(), AnnexRow::id, AnnexRow::takeOver);
        arrange();
        confirmWhatIsAnswered(by, now);
        changed(now);
    }

    private List<Goal> keepingWords(List<Goal> wanted) {
        Map<String, Goal> standing = goals.stream().collect(Collectors.toMap(Goal::id, goal -> goal));
        return wanted.stream()
                .map(goal -> goal.keepingWordsOf(standing.get(goal.id())))
                .toList();
    }

    private void arrange() {
        for (int place = 0; place < tasks.size(); place++) {
            tasks.get(place).belongTo(this, place);
        }
        for (int place = 0; place < annex.size(); place++) {
            annex.get(place).belongTo(this, place);
        }
    }

    private void confirmWhatIsAnswered(String by, Instant now) {
        AnsweredFindings answered = new AnsweredFindings(this);
        findings.replaceAll(
                finding -> !finding.isConfirmed() && answered.includes(finding) ? finding.confirmed(by, now) : finding);
    }

    /**
     * Notes that a person has seen a finding and takes the reading as it is; once more changes nothing.
     *
     * @param number counted from 1
     * @throws UnknownFinding when the plan has none with this number
     * @throws PlanIsInForce when it is no draft any more
     */
    void confirm(int number, String by, Instant now) {
        if (number < 1 || number > findings.size()) {
            throw new UnknownFinding(id, number);
        }
        PlanFinding finding = findings.get(number - 1);
        if (!finding.isConfirmed()) {
            requireDraft();
            findings.set(number - 1, finding.confirmed(by, now));
            changed(now);
        }
    }

    /**
     * Puts the plan into force (下达).
     *
     * @throws PlanIsInForce when it is already
     * @throws FindingsAreOpen when an ERROR among the findings is not confirmed
     */
    void issue(Instant now) {
        requireDraft();
        if (findings.stream().anyMatch(PlanFinding::isOpenError)) {
            throw new FindingsAreOpen(findings);
        }
        state = PlanState.ISSUED;
        issuedAt = now;
        changed(now);
    }

    /**
     * Changes what parts of a plan in force are held to (调整).
     *
     * @param terms the new ones of each part that is adjusted, by its id
     * @throws PlanIsADraft, PlanIsClosed when it is not in force
     */
    void adjust(Map<String, Terms> terms, Instant now) {
        requireInForce();
        goals.replaceAll(goal -> terms.containsKey(goal.id()) ? goal.with(terms.get(goal.id())) : goal);
        tasks.stream()
                .flatMap(task -> task.deliverables().stream())
                .filter(deliverable -> terms.containsKey(deliverable.id()))
                .forEach(deliverable -> deliverable.adjust(terms.get(deliverable.id())));
        changed(now);
    }

    /**
     * Ends the plan after the year's assessment (年终考核): nothing of it, and no report on it, changes any more.
     *
     * @throws PlanIsADraft, PlanIsClosed when it is not in force
     */
    void close(Instant now) {
        requireInForce();
        state = PlanState.CLOSED;
        closedAt = now;
        changed(now);
    }

    /** Each change is later than the one before, so that each gives a new version whatever it touched. */
    private void changed(Instant now) {
        changedAt = now.isAfter(changedAt) ? now : changedAt.plusMillis(1);
    }

    void requireDraft() {
        if (state != PlanState.DRAFT) {
            throw new PlanIsInForce(id);
        }
    }

    void requireInForce() {
        if (state == PlanState.DRAFT) {
            throw new PlanIsADraft(id);
        }
        if (state == PlanState.CLOSED) {
            throw new PlanIsClosed(id);
        }
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
        // Hibernate reads a heading of which nothing is known as null
        return heading == null ? PlanHeading.UNKNOWN : heading;
    }

    public PlanState state() {
        return state;
    }

    /** When it came into force; null for a draft. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** When it was closed; null before. */
    public Instant closedAt() {
        return closedAt;
    }

    /** When it was last edited, confirmed, issued, adjusted or closed; that of its import before. */
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
