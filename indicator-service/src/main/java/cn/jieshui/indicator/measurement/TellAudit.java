package cn.jieshui.indicator.measurement;

import cn.jieshui.platform.audit.Audit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Tells the audit of accepted values: of a few each one, of many how many. Nothing is lost by that, for values are
 * never overwritten and name who has sent them, when and why.
 */
@ApplicationScoped
class TellAudit {

    private static final int FEW = 100;

    private final Audit audit;

    @Inject
    TellAudit(Audit audit) {
        this.audit = audit;
    }

    void accepted(List<Measurement> values) {
        if (values.size() > FEW) {
            accepted(values.size());
        } else {
            values.forEach(value -> audit.changed("Measurement " + value.id(), null, value));
        }
    }

    void accepted(long number) {
        if (number > 0) {
            audit.changed("Measurements", null, Map.of("accepted", number));
        }
    }
}
