package cn.jieshui.system.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generates calls: a third as they should be, most of the others with one thing wrong, a few that make no sense. */
final class Calls {

    /** Percent of the bodies that are sent in chunks. */
    private static final int CHUNKED = 10;

    private static final int MOST_CHUNKS = 50;
    private static final int USUAL_WEIGHT = 8;
    /** What costs the suite much for each request, or ends a connection, comes less often. */
    private static final Map<String, Integer> WEIGHTS =
            Map.of("exportAudit", 2, "verifyAudit", 2, "importPlan", 4, "issuePlan", 4, "followEvents", 4);

    private final List<Operation> operations = new ArrayList<>();
    private final WholeCalls whole;
    private final Faults faults;

    Calls(List<Operation> operations, WholeCalls whole, Faults faults) {
        this.whole = whole;
        this.faults = faults;
        operations.forEach(operation -> {
            for (int i = 0; i < WEIGHTS.getOrDefault(operation.id(), USUAL_WEIGHT); i++) {
                this.operations.add(operation);
            }
        });
    }

    /** How many of a number of requests an operation gets at least, with some allowance for chance. */
    long share(Operation operation, long requests) {
        return requests * WEIGHTS.getOrDefault(operation.id(), USUAL_WEIGHT) / operations.size() * 6 / 10;
    }

    Arbitrary<Call> arbitrary() {
        return Arbitraries.randomValue(this::next);
    }

    private Call next(Random random) {
        Draw draw = new Draw(random);
        Call call = whole.of(draw.of(operations), draw);
        int share = draw.below(100);
        if (share >= 35 && share < 80) {
            call.kind = Call.Kind.ONE_FAULT;
            faults.add(call, draw);
        } else if (share >= 80 && share < 94) {
            call.kind = Call.Kind.MORE_FAULTS;
            for (int i = draw.between(2, 4); i > 0; i--) {
                faults.add(call, draw);
            }
        } else if (share >= 94) {
            faults.scramble(call, draw);
        }
        if (call.body.length > 0 && draw.percent(CHUNKED)) {
            call.chunk = draw.between(1 + call.body.length / MOST_CHUNKS, call.body.length);
        }
        return call;
    }
}
