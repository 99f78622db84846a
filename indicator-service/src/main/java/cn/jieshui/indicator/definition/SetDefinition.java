package cn.jieshui.indicator.definition;

import cn.jieshui.indicator.measure.KnownMeasure;
import cn.jieshui.indicator.measure.Measures;
import cn.jieshui.indicator.plan.IndicatorLocks;
import cn.jieshui.indicator.plan.IndicatorLocks.Group;
import cn.jieshui.indicator.plan.Indicators;
import cn.jieshui.indicator.plan.InputsChanged;
import cn.jieshui.indicator.plan.KnownIndicator;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sets how an indicator is computed and judged beyond its plan, for it and all that share its inputs. */
@ApplicationScoped
public class SetDefinition {

    private final IndicatorLocks locks;
    private final Indicators indicators;
    private final Measures measures;
    private final Definitions definitions;
    private final Formulas formulas;
    private final Event<InputsChanged> changes;
    private final Moments moments;
    private final Audit audit;

    @Inject
    SetDefinition(
            IndicatorLocks locks,
            Indicators indicators,
            Measures measures,
            Definitions definitions,
            Formulas formulas,
            Event<InputsChanged> changes,
            Moments moments,
            Audit audit) {
        this.locks = locks;
        this.indicators = indicators;
        this.measures = measures;
        this.definitions = definitions;
        this.formulas = formulas;
        this.changes = changes;
        this.moments = moments;
        this.audit = audit;
    }

    /**
     * Who sets.
     *
     * @param subject the person, as tokens name him
     * @param areas those that he works in
     * @param isOffice whether he sets for the water-saving office, which alone says how an indicator is judged
     */
    public record Setter(String subject, Set<String> areas, boolean isOffice) {

        public Setter {
            areas = Set.copyOf(areas);
        }
    }

    /**
     * Settings that stand already change nothing.
     *
     * @param precondition is given the current version and refuses when the caller has read another
     * @throws cn.jieshui.platform.problem.Refusal when no plan of the areas has the indicator
     * @throws UnfitDefinition when the indicator cannot be computed or judged like this
     * @throws JudgingIsTheOffices when pace, thresholds or the judging once a year would change and are not the
     *     setter's to set
     */
    @Transactional
    public void set(String id, Setter by, WantedSettings wanted, LongConsumer precondition) {
        DefinitionCard definition = wanted.definition();
        List<String> codes = definition == null ? List.of() : CheckDefinition.codes(formulas, definition);
        Map<String, KnownMeasure> known = measures.lock(codes).stream()
                .collect(Collectors.toMap(each -> each.measure().code(), Function.identity()));
        Group group = locks.lock(id, by.areas());
        precondition.accept(group.asked().version());
        new CheckSettings(group.canonical().indicator()).check(wanted);
        Settings settings = new Settings(
                definition,
                wanted.pace(),
                wanted.thresholds(),
                wanted.annual(),
                operands(definition, group.canonical(), known));
        Settings standing = definitions.of(group.canonical().id());
        if (!by.isOffice()) {
            requireJudgedAsBefore(standing, settings);
        }
        if (!settings.equals(standing)) {
            audit.changed("Indicator " + group.canonical().id(), standing, settings);
            definitions.add(group.canonical(), settings, by.subject(), moments.ofTransaction());
            indicators.touch(group.canonical().id());
            changes.fire(new InputsChanged(
                    Set.of(group.asked().indicator().plan()),
                    Set.of(group.canonical().id())));
        }
    }

    private static void requireJudgedAsBefore(Settings standing, Settings wanted) {
        List<String> changed = Stream.of(
                        Objects.equals(standing.pace(), wanted.pace()) ? null : "/pace",
                        Objects.equals(standing.thresholds(), wanted.thresholds()) ? null : "/thresholds",
                        standing.annual() == wanted.annual() ? null : "/annual")
                .filter(Objects::nonNull)
                .toList();
        if (!changed.isEmpty()) {
            throw new JudgingIsTheOffices(changed);
        }
    }

    private List<Operand> operands(
            DefinitionCard definition, KnownIndicator canonical, Map<String, KnownMeasure> known) {
        return definition == null
                ? List.of()
                : new CheckDefinition(formulas, canonical.indicator(), known).operands(definition);
    }
}
