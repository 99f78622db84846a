package cn.jieshui.indicator.directory;

import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All successions that this service has heard of. */
@ApplicationScoped
public class Successions {

    private static final String KEEP = """
            insert into department_succession (department, effective_on, successors, known_from) values (?, ?, ?, ?)
            on conflict (department) do nothing""";

    /** Whoever follows in a circle is met once. */
    private static final String STANDING = """
            with recursive ended as (
                select * from department_succession where effective_on <= ? and known_from <= ?),
            place (named, code) as (
                select code, code from unnest(?::text[]) as code
                union
                select place.named, successor from place
                join ended on ended.department = place.code
                cross join lateral unnest(ended.successors) as successor)
            select named, code from place
            where named in (select department from ended) and code not in (select department from ended)
            order by named, code""";

    private final Database database;
    private final Moments moments;

    @Inject
    Successions(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    /** Takes over those that are not known yet; they are known from this transaction on. */
    void keep(Collection<Succession> told) {
        for (Succession succession : told) {
            database.update(
                    KEEP,
                    succession.department(),
                    succession.effectiveOn(),
                    succession.successors(),
                    moments.ofTransaction());
        }
    }

    /** A department and one that stands in its place. */
    private record Follower(String named, String code) {}

    /**
     * Who stands on a day in the place of those that have ended by then.
     *
     * @param on in Asia/Shanghai
     * @param knownAt only what was known then
     * @return the codes of the successors, sorted, by the code of each department that has some; the others are missing
     */
    public Map<String, List<String>> of(Collection<String> departments, LocalDate on, Instant knownAt) {
        return database
                .list(STANDING, row -> new Follower(row.text("named"), row.text("code")), on, knownAt, departments)
                .stream()
                .collect(Collectors.groupingBy(
                        Follower::named, TreeMap::new, Collectors.mapping(Follower::code, Collectors.toList())));
    }
}
