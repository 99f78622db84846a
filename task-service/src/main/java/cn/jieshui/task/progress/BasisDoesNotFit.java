package cn.jieshui.task.progress;

/** The deliverable is not reported in this form. */
final class BasisDoesNotFit extends FieldRefusal {

    BasisDoesNotFit(Commitment commitment, Basis basis) {
        super(Kind.RULE, "basis-does-not-fit", "/basis", commitment.deliverable(), basis, commitment.bases());
    }
}
