package cn.jieshui.task.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

/**
 * A department with a part in a deliverable or in its task (牵头, 配合, 负责), read from the plan. A collective phrase
 * (区级有关部门) is none, whoever bears its code; its members are, once someone has defined whom it means.
 */
@Entity
@Immutable
@Subselect("""
        select named.deliverable || '/' || who.code as id, named.deliverable, who.code as department,
               bool_or(named.leads and named.own) as leads_deliverable, bool_or(named.leads) as leads
        from (select deliverable_id as deliverable, department, role = 'LEAD' as leads, true as own
              from deliverable_party
              union all
              select d.id, p.department, p.role = 'LEAD', false
              from deliverable d join task_party p on p.task_id = d.task_id) named
        left join department known on known.code = named.department and known.kind = 'COLLECTIVE'
        cross join unnest(coalesce(known.members, array[named.department])) as who (code)
        where named.department is not null
        group by named.deliverable, who.code""")
@Synchronize({"deliverable", "deliverable_party", "task_party", "department"})
class ReportingParty {

    @Id
    private String id;

    private String deliverable;
    private String department;
    private boolean leadsDeliverable;
    private boolean leads;

    protected ReportingParty() {}

    String deliverable() {
        return deliverable;
    }

    String department() {
        return department;
    }

    /** Whether it leads the deliverable itself. */
    boolean leadsDeliverable() {
        return leadsDeliverable;
    }

    /** Whether it leads the deliverable or its task. */
    boolean leads() {
        return leads;
    }
}
