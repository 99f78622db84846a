package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.problem.FieldProblem;
import java.util.List;

/**
 * What became of the rows of a body.
 *
 * @param rows how many there are
 * @param accepted how many of them are new
 * @param duplicates how many stood already, or stand in an earlier row
 * @param refused how many cannot be accepted
 * @param toConfirm how many of the refused ones would be accepted once they are confirmed with a reason
 * @param faults what is wrong with these; the first hundred
 */
public record RecordedRows(
        long rows, long accepted, long duplicates, long refused, long toConfirm, List<FieldProblem> faults) {}
