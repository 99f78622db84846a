package cn.jieshui.task.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
            insert into department (code, area, names, kind, valid_from, valid_to, version)
            select code, area, names, kind, "validFrom", "validTo", version
            from jsonb_to_recordset(cast(:departments as jsonb)) as told (
                code text, area text, names text[], kind text, "validFrom" date, "validTo" date, version bigint)
            order by code
            on conflict (code) do update set area = excluded.area, names = excluded.names, kind = excluded.kind,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to, version = excluded.version
            where department.version < excluded.version""";

    private static final String IN_YEAR = """
            select code, unnest(names) as name from department
            where area in (:areas) and valid_from <= make_date(:year, 12, 31)
              and (valid_to is null or valid_to >= make_date(:year, 1, 1))""";

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

    /** A name and one department that bears it. */
    public record Named(String code, String name) {}
}
