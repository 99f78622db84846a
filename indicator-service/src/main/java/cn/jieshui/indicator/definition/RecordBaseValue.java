package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.calculation.FoldMethod;
import cn.jieshui.indicator.plan.IndicatorLocks;
import cn.jieshui.indicator.plan.IndicatorLocks.Group;
import cn.jieshui.indicator.plan.InputsChanged;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accepts a value of the base year of a reduction. */
@ApplicationScoped
public class RecordBaseValue {

    private final IndicatorLocks locks;
    private final BaseValues values;
    private final Event<InputsChanged> changes;
    private final Moments moments;
    private final Audit audit;

    @Inject
    RecordBaseValue(
            IndicatorLocks locks, BaseValues values, Event<InputsChanged> changes, Moments moments, Audit audit) {
        this.locks = locks;
        this.values = values;
        this.changes = changes;
        this.moments = moments;
        this.audit = audit;
    }

    /** A base value that stands, and whether it has come in just now. */
    public record Recorded(KnownBaseValue value, boolean isNew) {}

    /**
     * The same value again changes nothing.
     *
     * @param areas those that the caller works in
     * @param supersedes id of the standing value that it corrects, with a reason; null when there is none
     * @throws BaseYearIsNotTheTargets when the target is measured against another year, or against none
     * @throws AnotherBaseValueStands when a value stands for the period that is not named by {@code supersedes}
     */
    @Transactional
    public Recorded record(String id, Set<String> areas, BaseValue value, String supersedes, String reason, String by) {
        Group group = locks.lock(id, areas);
        KnownIndicator canonical = group.canonical();
        requireBaseYear(canonical, value);
        Optional<KnownBaseValue> standing = values.standing(List.of(canonical.id())).stream()
                .filter(known -> known.value().period().equals(value.period()))
                .findFirst();
        if (standing.isPresent() && standing.get().value().isSameAs(value)) {
            return new Recorded(standing.get(), false);
        }
        String stands = standing.map(KnownBaseValue::id).orElse(null);
        if (standing.isPresent() ? !stands.equals(supersedes) || reason == null : supersedes != null) {
            throw new AnotherBaseValueStands(value.period(), stands);
        }
        int revision = standing.map(KnownBaseValue::revision).orElse(0) + 1;
        KnownBaseValue known = new KnownBaseValue(canonical.id(), value, revision, moments.ofTransaction());
        values.add(canonical, known, reason, by);
        audit.because(reason);
        audit.changed("BaseValue " + known.id(), null, value);
        changes.fire(new InputsChanged(Set.of(canonical.indicator().plan()), Set.of(canonical.id())));
        return new Recorded(known, true);
    }

    private static void requireBaseYear(KnownIndicator canonical, BaseValue value) {
        Integer baseYear = canonical.indicator().target().baseYear();
        boolean fits = canonical.indicator().method() == FoldMethod.REDUCTION
                && (baseYear == null || baseYear == value.period().year());
        if (!fits) {
            throw new BaseYearIsNotTheTargets(canonical.id(), value.period().year(), baseYear);
        }
    }
}
