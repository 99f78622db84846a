package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.definition.Definitions;
import cn.jieshui.indicator.definition.Definitions.Reader;
import cn.jieshui.indicator.definition.Definitions.Touched;
import cn.jieshui.indicator.plan.InputsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The indicators that are computed from measured values. */
@ApplicationScoped
class Readers {

    private final Definitions definitions;
    private final Event<InputsChanged> changes;

    @Inject
    Readers(Definitions definitions, Event<InputsChanged> changes) {
        this.definitions = definitions;
        this.changes = changes;
    }

    static Touched touched(Measurement value) {
        return new Touched(value.measure(), value.area(), value.period().year());
    }

    /** They are computed before this returns. */
    void tell(Collection<Touched> touched) {
        List<Reader> readers = definitions.readers(touched);
        if (!readers.isEmpty()) {
            changes.fire(new InputsChanged(
                    readers.stream().map(Reader::plan).collect(Collectors.toSet()),
                    readers.stream().map(Reader::indicator).collect(Collectors.toSet())));
        }
    }
}
