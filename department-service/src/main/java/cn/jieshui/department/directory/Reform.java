package cn.jieshui.department.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A succession that somebody wants to record.
 *
 * @param with the codes of the departments that end together with the one it is recorded of; none unless they merge
 */
public record Reform(Succession succession, List<String> with, List<Successor> successors) {

    public Reform {
        with = List.copyOf(with);
        successors = List.copyOf(successors);
    }

    /**
     * Who stands in the place of those that end.
     *
     * @param founded what the directory is to say of it when it comes into being with the succession; empty when it
     *     exists already
     */
    public record Successor(String code, Optional<DepartmentDetails> founded) {}

    /** Of all that end, the one that it is recorded of first. */
    List<String> predecessors(String first) {
        return Stream.concat(Stream.of(first), with.stream()).toList();
    }

    List<String> successorCodes() {
        return successors.stream().map(Successor::code).toList();
    }

    /** Whether it says the same as one on record; the names of those that came into being may have changed since. */
    boolean isLike(RecordedSuccession recorded) {
        return succession.equals(recorded.succession())
                && recorded.predecessors().containsAll(with)
                && recorded.successors().equals(successorCodes());
    }
}
