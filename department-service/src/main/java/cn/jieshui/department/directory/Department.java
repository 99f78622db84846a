package cn.jieshui.department.directory;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A body that carries a part of a plan (责任单位), with every name that documents call it by. */
@Entity
public class Department {

    @Id
    private String code;

    private String area;
    private String officialName;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private DepartmentKind kind;

    @Embedded
    private Validity validity;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "department_alias", joinColumns = @JoinColumn(name = "department_code"))
    @OrderColumn(name = "position")
    private List<Alias> aliases = new ArrayList<>();

    @Embedded
    private Succession succession;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "department_successor", joinColumns = @JoinColumn(name = "department_code"))
    @Column(name = "successor_code")
    @OrderColumn(name = "position")
    private List<String> successors = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "department_predecessor", joinColumns = @JoinColumn(name = "department_code"))
    @Column(name = "predecessor_code")
    @OrderColumn(name = "position")
    private List<String> predecessors = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "department_member", joinColumns = @JoinColumn(name = "department_code"))
    @Column(name = "member_code")
    @OrderColumn(name = "position")
    private List<String> members = new ArrayList<>();

    @Version
    private long version;

    protected Department() {}

    Department(String code, String area, DepartmentDetails details) {
        this.code = code;
        this.area = area;
        become(details);
    }

    /** Takes over the details; false, and nothing is touched, when they stand already. */
    boolean become(DepartmentDetails details) {
        if (validity != null && details.equals(details())) {
            return false;
        }
        officialName = details.officialName();
        shortName = details.shortName();
        kind = details.kind();
        if (kind != DepartmentKind.COLLECTIVE) {
            members.clear();
        }
        validity = details.validity();
        if (!aliases.equals(details.aliases())) {
            aliases.clear();
            aliases.addAll(details.aliases());
        }
        return true;
    }

    /**
     * Says whom the collective phrase means; false, and nothing is touched, when it means them already.
     *
     * @throws NotACollective when it is a body of its own
     */
    boolean mean(List<String> memberCodes) {
        if (kind != DepartmentKind.COLLECTIVE) {
            throw new NotACollective(code);
        }
        if (members.equals(memberCodes)) {
            return false;
        }
        members.clear();
        members.addAll(memberCodes);
        return true;
    }

    /** Ends it on the eve of the succession. */
    void end(Succession how, List<String> successorCodes) {
        validity = new Validity(validity.validFrom(), how.eve());
        succession = how;
        successors.addAll(successorCodes);
    }

    /** Stands in the place of these from now on, besides those that it followed before. */
    void follow(List<String> predecessorCodes) {
        predecessorCodes.stream().filter(code -> !predecessors.contains(code)).forEach(predecessors::add);
    }

    /** @throws ValidityRestsOnASuccession when the other validity contradicts a recorded succession */
    void requireFit(Validity other) {
        if (succession != null && !succession.eve().equals(other.validTo())) {
            throw new ValidityRestsOnASuccession("/validTo", code);
        }
        if (!predecessors.isEmpty() && other.validFrom().isAfter(validity.validFrom())) {
            throw new ValidityRestsOnASuccession("/validFrom", code);
        }
    }

    boolean isCalled(String name, LocalDate day) {
        return validity.includes(day) && details().names().contains(name);
    }

    public String code() {
        return code;
    }

    /** The division code (GB/T 2260) of the district or city that the department belongs to; never changes. */
    public String area() {
        return area;
    }

    public DepartmentDetails details() {
        return new DepartmentDetails(officialName, shortName, aliases, kind, validity);
    }

    /** How it ended; null while nobody has followed it. */
    public Succession succession() {
        return succession;
    }

    /** The codes of those that stand in its place since its succession; empty before. */
    public List<String> successors() {
        return List.copyOf(successors);
    }

    /** The codes of those in whose place it stands. */
    public List<String> predecessors() {
        return List.copyOf(predecessors);
    }

    /** The codes of those that a collective phrase means; empty while nobody has said, and of all other departments. */
    public List<String> members() {
        return List.copyOf(members);
    }

    /** Counts from 1. */
    public long version() {
        return version + 1;
    }
}
