package cn.jieshui.task.progress;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a department says was done in a period for a deliverable (进展填报), and how far it has come on its way: 填报 → 审核
 * (牵头单位) → 采纳 (节水办), or 退回, 撤销, 更正. It counts from its acceptance on and only then.
 */
@Entity
public class ProgressReport {

    @Id
    private String id;

    private int number;
    private String deliverable;
    private String plan;
    private String area;
    private String department;

    @Embedded
    private Period period;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private boolean needsEndorsement;

    @ManyToOne(fetch = FetchType.EAGER, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "content_id")
    private ReportContent content;

    private int revision;
    private String supersedes;
    private String reason;
    private Instant acceptedAt;

    @Embedded
    private History history = new History();

    @Version
    private long version;

    protected ProgressReport() {}

    /**
     * A draft.
     *
     * @param number counts from 1 within the deliverable
     * @param correction null for a report that corrects nothing
     */
    ProgressReport(int number, Proposal proposal, Correction correction, Signature by) {
        Commitment commitment = proposal.commitment();
        this.id = commitment.deliverable() + "-R" + number;
        this.number = number;
        this.deliverable = commitment.deliverable();
        this.plan = commitment.plan();
        this.area = commitment.area();
        this.department = proposal.department();
        this.period = proposal.period();
        this.needsEndorsement = commitment.needsEndorsement(department);
        this.content = new ReportContent(id, 1, proposal.content());
        this.revision = correction == null ? 1 : correction.corrected().revision + 1;
        this.supersedes = correction == null ? null : correction.corrected().id;
        this.reason = correction == null ? null : correction.reason();
        moveTo(ReportState.DRAFT, Step.Kind.DRAFTED, by, reason);
    }

    /**
     * Takes over another content; the one before is kept as an edition.
     *
     * @throws WrongState unless it is a draft or was returned
     */
    void change(Content other, String otherReason, Signature by) {
        requireEditable();
        content = new ReportContent(id, content.edition() + 1, other);
        reason = otherReason;
        moveTo(state, Step.Kind.CHANGED, by, reason);
    }

    /** @throws WrongState unless it is a draft or was returned */
    void submit(Signature by) {
        requireEditable();
        moveTo(ReportState.SUBMITTED, Step.Kind.SUBMITTED, by, null);
    }

    /**
     * A lead department agrees (牵头单位审核通过).
     *
     * @throws WrongState unless it has been submitted and not been endorsed yet
     * @throws AcceptanceIsTheOffices when it needs no endorsement
     * @throws ReporterReviewsOwnReport when the signer has reported it
     */
    void endorse(Signature by) {
        refuseAccepted();
        require(state == ReportState.SUBMITTED);
        requireLeadsTurn();
        requireAnother(by);
        moveTo(ReportState.ENDORSED, Step.Kind.ENDORSED, by, null);
    }

    /**
     * The water-saving office accepts (采纳); from this moment on the report counts.
     *
     * @throws AlreadyAccepted the second time
     * @throws EndorsementMissing when a lead department has to endorse it first
     * @throws WrongState unless it has been submitted
     * @throws ReporterReviewsOwnReport when the signer has reported it
     */
    void accept(Signature by) {
        refuseAccepted();
        require(state.isUnderReview());
        if (awaitsEndorsement()) {
            throw new EndorsementMissing(id);
        }
        acceptAt(by.at(), by);
    }

    /**
     * Enters an acceptance that took place long ago, on paper, with the endorsement that it may have needed.
     *
     * @throws AlreadyAccepted, WrongState, ReporterReviewsOwnReport like {@link #accept}
     */
    void acceptAsHistory(Instant originally, Signature by) {
        refuseAccepted();
        require(state.isUnderReview());
        acceptAt(originally, by);
    }

    private void acceptAt(Instant when, Signature by) {
        requireAnother(by);
        acceptedAt = when;
        moveTo(ReportState.ACCEPTED, Step.Kind.ACCEPTED, by, null);
    }

    /**
     * The lead department gives it back (退回) while it waits for the endorsement.
     *
     * @throws WrongState unless it has been submitted and not been endorsed yet
     * @throws AcceptanceIsTheOffices when it needs no endorsement
     * @throws ReporterReviewsOwnReport when the signer has reported it
     */
    void returnByLead(String why, Signature by) {
        require(state == ReportState.SUBMITTED);
        requireLeadsTurn();
        returnByOffice(why, by);
    }

    /**
     * The water-saving office gives it back (退回), whether a lead department has endorsed it or not.
     *
     * @throws WrongState unless it has been submitted
     * @throws ReporterReviewsOwnReport when the signer has reported it
     */
    void returnByOffice(String why, Signature by) {
        require(state.isUnderReview());
        requireAnother(by);
        moveTo(ReportState.RETURNED, Step.Kind.RETURNED, by, why);
    }

    /**
     * The department takes back (撤回) what has not been accepted.
     *
     * @throws WithdrawalIsTheOffices when it has been accepted
     * @throws WrongState when it lives no more
     */
    void withdrawByReporter(String why, Signature by) {
        if (state == ReportState.ACCEPTED) {
            throw new WithdrawalIsTheOffices(id);
        }
        require(state.isPending());
        moveTo(ReportState.WITHDRAWN, Step.Kind.WITHDRAWN, by, why);
    }

    /**
     * The water-saving office declares that an accepted report no longer counts (撤销).
     *
     * @throws WrongState unless it has been accepted
     * @throws ReporterReviewsOwnReport when the signer has reported it
     */
    void withdrawByOffice(String why, Signature by) {
        require(state == ReportState.ACCEPTED);
        requireAnother(by);
        moveTo(ReportState.WITHDRAWN, Step.Kind.WITHDRAWN, by, why);
    }

    /** An accepted correction takes its place. @throws WrongState unless it has been accepted */
    void yieldTo(ProgressReport correction, Signature by) {
        require(state == ReportState.ACCEPTED);
        moveTo(ReportState.SUPERSEDED, Step.Kind.SUPERSEDED, by, correction.reason);
    }

    /** @throws WrongState unless it is a draft or was returned */
    void requireEditable() {
        require(state.isEditable());
    }

    private void require(boolean rightState) {
        if (!rightState) {
            throw new WrongState(id, state);
        }
    }

    private void refuseAccepted() {
        if (state == ReportState.ACCEPTED) {
            throw new AlreadyAccepted(id);
        }
    }

    private void requireLeadsTurn() {
        if (!needsEndorsement) {
            throw new AcceptanceIsTheOffices(id);
        }
    }

    private void requireAnother(Signature by) {
        if (history.wasReportedBy(by.by())) {
            throw new ReporterReviewsOwnReport(id);
        }
    }

    private void moveTo(ReportState next, Step.Kind kind, Signature by, String why) {
        state = next;
        history.add(new Step(kind, by.by(), by.department(), by.at(), why, next, content.edition()));
    }

    /** Whether it lies with the lead department. */
    boolean awaitsEndorsement() {
        return needsEndorsement && state == ReportState.SUBMITTED;
    }

    /** The step by which it was submitted last; empty while it never was. */
    public Optional<Step> submission() {
        return history.submission();
    }

    /** Whether a lead department reviews it before the water-saving office does. */
    public boolean needsEndorsement() {
        return needsEndorsement;
    }

    public String id() {
        return id;
    }

    /** Counts from 1 within the deliverable. */
    public int number() {
        return number;
    }

    public String deliverable() {
        return deliverable;
    }

    public String plan() {
        return plan;
    }

    public String area() {
        return area;
    }

    /** The code of the department that reports. */
    public String department() {
        return department;
    }

    public Period period() {
        return period;
    }

    public ReportState state() {
        return state;
    }

    /** What it says now. */
    public Content content() {
        return content.content();
    }

    /** 1, and one more for each correction. */
    public int revision() {
        return revision;
    }

    /** The id of the accepted report that it corrects; null when it corrects none. */
    public String supersedes() {
        return supersedes;
    }

    /** Why it corrects; null when it does not. */
    public String reason() {
        return reason;
    }

    /** Null until it is accepted; stays when it is withdrawn or superseded. */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** All that has happened to it, the first first. */
    public List<Step> steps() {
        return history.steps();
    }

    /** Counts from 1. */
    public long version() {
        return version + 1;
    }
}
