package cn.jieshui.department.directory;

import cn.jieshui.platform.problem.FieldProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Somebody says whom a collective phrase such as 区级有关部门 means. */
@ApplicationScoped
public class DefineCollective {

    private final Departments departments;
    private final DepartmentEvents events;

    @Inject
    DefineCollective(Departments departments, DepartmentEvents events) {
        this.departments = departments;
        this.events = events;
    }

    /**
     * Members that stand already in the same order keep the version.
     *
     * @param members codes; of departments of the same area that are no collectives themselves, each once
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws UnknownDepartment when there is none with this code
     * @throws NotACollective when it is a body of its own
     * @throws MembersRefused naming each that cannot be one
     */
    @Transactional
    public Department define(String code, String area, List<String> members, LongConsumer precondition) {
        departments.lock(area);
        Department collective = departments.get(code);
        precondition.accept(collective.version());
        check(collective, members);
        if (collective.mean(members)) {
            departments.flush();
            events.changed(collective);
        }
        return collective;
    }

    private void check(Department collective, List<String> members) {
        List<FieldProblem> faults = new ArrayList<>();
        for (int place = 0; place < members.size(); place++) {
            String code = members.get(place);
            Optional<String> fault =
                    members.indexOf(code) < place ? Optional.of("named-twice") : fault(collective, code);
            String pointer = "/members/" + place;
            fault.ifPresent(reason -> faults.add(new FieldProblem(pointer, reason, code, collective.area())));
        }
        if (!faults.isEmpty()) {
            throw new MembersRefused(faults);
        }
    }

    private Optional<String> fault(Department collective, String code) {
        Optional<Department> member = departments.findByIdOptional(code);
        if (member.isEmpty() || !member.get().area().equals(collective.area())) {
            return Optional.of("not-in-the-area");
        }
        return member.get().details().kind() == DepartmentKind.COLLECTIVE
                ? Optional.of("is-a-collective")
                : Optional.empty();
    }
}
