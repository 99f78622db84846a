package cn.jieshui.task.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.Session;

/** The departments that this service has heard of (责任单位名录副本). */
@ApplicationScoped
public class DirectoryCopy {

    private static final String KEEP = """
            insert into department (code, area, names, kind, valid_from, valid_to, effective_on, successors, members,
                version)
            select code, area, names, kind, "validFrom", "validTo", "effectiveOn", successors, members, version
            from jsonb_to_recordset(cast(:departments as jsonb)) as told (
                code text, area text, names text[], kind text, "validFrom" date, "validTo" date,
                "effectiveOn" date, successors text[], members text[], version bigint)
            order by code
            on conflict (code) do update set area = excluded.area, names = excluded.names, kind = excluded.kind,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                effective_on = excluded.effective_on, successors = excluded.successors, members = excluded.members,
                version = excluded.version
            where department.version < excluded.version""";

    private static final String IN_YEAR = """
            select code, unnest(names) as name from department
            where area in (:areas) and valid_from <= make_date(:year, 12, 31)
              and (valid_to is null or valid_to >= make_date(:year, 1, 1))""";

    /** Those that have ended count only for what came before; whoever follows in a circle is met once. */
    private static final String IN_PLACE_OF = """
            with recursive place (code) as (
                select cast(:department as text)
                where not exists (select from department where code = :department and effective_on <= :on)
                union
                select ended.code from department ended join place on ended.successors @> array[place.code]
                where ended.effective_on <= :on)
            select code from place order by code""";

    private static final String COLLECTIVES_OF = """
            select code from department where kind = 'COLLECTIVE' and members && cast(:codes as text[])
            order by code""";

    private final Session database;
    private final ObjectMapper json;

    @Inject
    DirectoryCopy(Session database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Takes over what is newer than what is known. */
    void keep(Collection<KnownDepartment> departments) {
        try {
            database.createNativeMutationQuery(KEEP)
                    .setParameter("departments", json.writeValueAsString(departments))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The names that a document of an area may mean: those of the area and of the areas above it (a district's plan may
     * name a municipal body), of all departments that exist on some day of the year. A name that several bear in that
     * year belongs to all of them; nobody chooses silently.
     */
    public DirectoryOfYear of(String area, int year) {
        Map<String, List<String>> codes = new TreeMap<>();
        List<Named> found = database.createNativeQuery(IN_YEAR, Named.class)
                .setParameter("areas", Areas.withThoseAbove(area))
                .setParameter("year", year)
                .getResultList();
        found.stream().sorted(Comparator.comparing(Named::code)).forEach(named -> codes.computeIfAbsent(
                        named.name(), any -> new ArrayList<>())
                .add(named.code()));
        return new DirectoryOfYear(codes);
    }

    /**
     * The departments that one acts for on a day: itself and all whose place it has taken in reforms by then.
     *
     * @param on in Asia/Shanghai
     * @return their codes, sorted; empty when others stand in its own place by then
     */
    public List<String> inPlaceOf(String department, LocalDate on) {
        return database.createNativeQuery(IN_PLACE_OF, String.class)
                .setParameter("department", department)
                .setParameter("on", on)
                .getResultList();
    }

    /** The codes of the collective phrases that mean one of the departments, sorted. */
    public List<String> collectivesOf(Collection<String> departments) {
        return database.createNativeQuery(COLLECTIVES_OF, String.class)
                .setParameter("codes", departments.toArray(String[]::new))
                .getResultList();
    }

    /** A name and one department that bears it. */
    public record Named(String code, String name) {}
}
