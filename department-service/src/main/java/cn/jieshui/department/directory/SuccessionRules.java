package cn.jieshui.department.directory;

import cn.jieshui.department.directory.Reform.Successor;
import cn.jieshui.platform.problem.FieldProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of a succession: as many on each side as its kind says, all of one area, nobody on both sides or
 * twice, no circle; those that end exist on the eve, and successors that exist already do so on the day, for a new name
 * not before it.
 */
final class SuccessionRules {

    private final Departments departments;
    private final Department first;
    private final Reform reform;
    private final List<FieldProblem> faults = new ArrayList<>();

    private SuccessionRules(Departments departments, Department first, Reform reform) {
        this.departments = departments;
        this.first = first;
        this.reform = reform;
    }

    /**
     * @param first the department that the succession is recorded of
     * @throws SuccessionRefused naming every place at fault
     * @throws DepartmentAlreadySucceeded when one of those that end has done so already
     */
    static void check(Departments departments, Department first, Reform reform) {
        SuccessionRules rules = new SuccessionRules(departments, first, reform);
        rules.count();
        rules.namedOnce();
        rules.predecessorEnds("{code}", first);
        for (int place = 0; place < reform.with().size(); place++) {
            rules.together("/with/" + place, reform.with().get(place));
        }
        for (int place = 0; place < reform.successors().size(); place++) {
            rules.successor("/successors/" + place, reform.successors().get(place));
        }
        if (!rules.faults.isEmpty()) {
            throw new SuccessionRefused(rules.faults);
        }
    }

    private void count() {
        int ending = reform.with().size() + 1;
        int following = reform.successors().size();
        boolean fits =
                switch (reform.succession().kind()) {
                    case RENAME -> ending == 1 && following == 1;
                    case MERGE -> following == 1 && (ending > 1 || founded().isEmpty());
                    case SPLIT -> ending == 1 && following > 1;
                };
        require(fits, "/kind", "kind-does-not-fit", reform.succession().kind(), ending, following);
    }

    private Optional<Successor> founded() {
        return reform.successors().stream()
                .filter(one -> one.founded().isPresent())
                .findFirst();
    }

    private void namedOnce() {
        Set<String> seen = new HashSet<>(Set.of(first.code()));
        for (int place = 0; place < reform.with().size(); place++) {
            String code = reform.with().get(place);
            require(seen.add(code), "/with/" + place, "named-twice", code);
        }
        Set<String> following = new HashSet<>();
        for (int place = 0; place < reform.successors().size(); place++) {
            String code = reform.successors().get(place).code();
            require(following.add(code), "/successors/" + place + "/code", "named-twice", code);
        }
    }

    private void together(String at, String code) {
        existing(at, code).ifPresent(department -> predecessorEnds(at, department));
    }

    private void predecessorEnds(String at, Department department) {
        if (department.succession() != null) {
            throw new DepartmentAlreadySucceeded(at, department);
        }
        Succession succession = reform.succession();
        require(
                department.details().validity().includes(succession.eve()),
                at,
                "does-not-exist-on-that-day",
                department.code(),
                succession.eve());
    }

    private void successor(String at, Successor successor) {
        String code = successor.code();
        require(!isAmong(code, reform.predecessors(first.code())), at + "/code", "succession-forms-a-cycle", code);
        if (successor.founded().isEmpty()) {
            existing(at + "/code", code).ifPresent(department -> goesOn(at + "/code", department));
        } else if (departments.findByIdOptional(code).isPresent()) {
            faults.add(new FieldProblem(at + "/code", "code-is-in-use", code));
        }
    }

    private void goesOn(String at, Department department) {
        Succession succession = reform.succession();
        Validity validity = department.details().validity();
        require(
                validity.includes(succession.effectiveOn()),
                at,
                "does-not-exist-on-that-day",
                department.code(),
                succession.effectiveOn());
        boolean overlaps = succession.kind() == Succession.Kind.RENAME
                && validity.validFrom().isBefore(succession.effectiveOn());
        require(!overlaps, at, "validities-overlap", department.code(), validity.validFrom());
    }

    private Optional<Department> existing(String at, String code) {
        Optional<Department> found = departments.findByIdOptional(code);
        boolean here = found.isPresent() && found.get().area().equals(first.area());
        require(here, at, "not-in-the-area", code, first.area());
        return here ? found : Optional.empty();
    }

    /** Whether it is one of them, or one of those that they have followed. */
    private boolean isAmong(String code, Collection<String> later) {
        Deque<String> open = new ArrayDeque<>(later);
        Set<String> seen = new HashSet<>(later);
        while (!open.isEmpty()) {
            String one = open.pop();
            if (one.equals(code)) {
                return true;
            }
            departments.findByIdOptional(one).stream()
                    .flatMap(department -> department.predecessors().stream())
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return false;
    }

    private void require(boolean holds, String at, String code, Object... arguments) {
        if (!holds) {
            faults.add(new FieldProblem(at, code, arguments));
        }
    }
}
