package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.measurement.CheckedMeasurement.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Holds new values against those that stand. The same value again is a duplicate; another one is a conflict unless it
 * names the one that stands and a reason. A provisional value that is confirmed unchanged becomes final without both.
 */
final class Standing {

    private final Map<Identity, Measurement> standing;
    private final Instant now;
    private final List<Fault> faults = new ArrayList<>();

    /** @param standing the newest revisions; what is accepted is added */
    Standing(Map<Identity, Measurement> standing, Instant now) {
        this.standing = standing;
        this.now = now;
    }

    List<Fault> faults() {
        return faults;
    }

    /** What stands after it for the value's series and period, and whether that is the value itself. */
    Outcome accept(CheckedMeasurement value) {
        Measurement stands = standing.get(value.identity());
        if (stands != null && repeats(value, stands)) {
            return new Outcome(stands, true);
        }
        int before = faults.size();
        check(value, stands);
        Measurement accepted = value.accepted(stands == null ? 1 : stands.revision() + 1, now);
        if (faults.size() == before) {
            standing.put(value.identity(), accepted);
        }
        return new Outcome(accepted, false);
    }

    private static boolean repeats(CheckedMeasurement value, Measurement stands) {
        return stands.amount().isSameAs(value.amount()) && !confirms(value, stands);
    }

    private static boolean confirms(CheckedMeasurement value, Measurement stands) {
        return stands.status() == Status.PROVISIONAL && value.given().status() == Status.FINAL;
    }

    private void check(CheckedMeasurement value, Measurement stands) {
        String pointer = value.given().pointer();
        String supersedes = value.given().supersedes();
        if (stands == null) {
            if (supersedes != null) {
                faults.add(Fault.rule(pointer + "/supersedes", "nothing-to-supersede", supersedes));
            }
        } else if (supersedes == null && !stands.amount().isSameAs(value.amount())) {
            faults.add(Fault.conflict(pointer + "/supersedes", "another-measurement-stands", stands.id()));
        } else if (supersedes != null && !supersedes.equals(stands.id())) {
            faults.add(Fault.conflict(pointer + "/supersedes", "superseded-does-not-stand", supersedes, stands.id()));
        } else if (supersedes != null && value.given().reason() == null) {
            faults.add(Fault.rule(pointer + "/reason", "correction-needs-a-reason", supersedes));
        }
    }
}
