package cn.jieshui.task.progress;

/** Which members a statement has to have and may have, by its basis. */
final class Members {

    private Members() {}

    /**
     * @throws MemberMissing naming the first that is needed and absent
     * @throws MemberDoesNotBelong naming the first that is there and belongs to another basis
     */
    static void check(Statement said) {
        Basis basis = said.basis();
        exactly("/amount", said.amount() != null, basis.isAmount(), basis);
        exactly("/numerator", said.numerator() != null, basis == Basis.RATIO, basis);
        exactly("/denominator", said.denominator() != null, basis == Basis.RATIO, basis);
        exactly("/entries", !said.entries().isEmpty(), basis == Basis.ENTRIES, basis);
        exactly("/completedOn", said.completedOn() != null, basis == Basis.DONE, basis);
        if (said.unit() != null && !basis.isAmount() && basis != Basis.RATIO) {
            throw new MemberDoesNotBelong("/unit", basis);
        }
        if (basis == Basis.NOTE && (said.note() == null || said.note().isBlank())) {
            throw new MemberMissing("/note", basis);
        }
    }

    private static void exactly(String pointer, boolean there, boolean wanted, Basis basis) {
        if (wanted && !there) {
            throw new MemberMissing(pointer, basis);
        }
        if (there && !wanted) {
            throw new MemberDoesNotBelong(pointer, basis);
        }
    }
}
