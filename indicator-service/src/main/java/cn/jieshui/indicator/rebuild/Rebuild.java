package cn.jieshui.indicator.rebuild;

import cn.jieshui.indicator.compliance.ComputeResults;
import cn.jieshui.indicator.compliance.Inbox;
import cn.jieshui.indicator.rebuild.Differences.Differing;
import cn.jieshui.indicator.rebuild.Differences.PutRight;
import cn.jieshui.indicator.storage.Database;
import cn.jieshui.indicator.storage.Moments;
import cn.jieshui.platform.inbox.InboxEvent;
import cn.jieshui.platform.inbox.Replay;
import cn.jieshui.platform.inbox.Replays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes everything derived once more, beside what is served and while that goes on, and puts right what differs.
 *
 * <p>Nothing that is served is touched until one last transaction, which keeps folds and measurements waiting, catches
 * up with them, writes the rows that differ and computes the results that do. So a rebuild that is broken off at any
 * moment leaves no trace but its schema, which the next one clears away; readers never wait; and where nothing was
 * wrong, nothing changes, neither a version nor a moment. Results that were wrong are corrected like any other: from
 * now on, in a new version, told as an event. What was said before stays as it was said.
 */
@ApplicationScoped
class Rebuild {

    private static final int PLANS_AT_ONCE = 20;
    private static final long NEARLY_NOTHING = 1000;

    private final Beside beside;
    private final Replays replays;
    private final Inbox inbox;
    private final RebuiltValues values;
    private final ComputeResults computing;
    private final Differences differences;
    private final Moments moments;
    private final Database database;

    @Inject
    Rebuild(
            Beside beside,
            Replays replays,
            Inbox inbox,
            RebuiltValues values,
            ComputeResults computing,
            Differences differences,
            Moments moments,
            Database database) {
        this.beside = beside;
        this.replays = replays;
        this.inbox = inbox;
        this.values = values;
        this.computing = computing;
        this.differences = differences;
        this.moments = moments;
        this.database = database;
    }

    /**
     * @return how much had to be put right
     * @throws cn.jieshui.platform.inbox.TopicsCutOff when the topics do not tell everything any more; nothing was
     *     changed
     */
    Changes run(Following following) {
        QuarkusTransaction.requiringNew().run(beside::create);
        try (Replay replay = replays.of(inbox.topics())) {
            following.phase(Phase.READING);
            following.read(
                    replay.catchUp(batch -> QuarkusTransaction.requiringNew().run(() -> take(batch)), following::left));
            long builtTo = values.catchUp(0);
            following.phase(Phase.COMPUTING);
            compute();
            following.phase(Phase.COMPARING);
            differences.find();
            following.phase(Phase.CATCHING_UP);
            Tail tail = new Tail();
            for (long read = NEARLY_NOTHING + 1; read > NEARLY_NOTHING; ) {
                read = replay.catchUp(
                        batch -> QuarkusTransaction.requiringNew().run(() -> take(tail.with(batch))), following::left);
                following.read(read);
            }
            following.phase(Phase.PUTTING_RIGHT);
            return QuarkusTransaction.requiringNew().call(() -> putRight(replay, tail, builtTo));
        } finally {
            QuarkusTransaction.requiringNew().run(beside::drop);
        }
    }

    private void take(List<InboxEvent> batch) {
        beside.stepIn();
        inbox.take(
                batch.stream().filter(event -> inbox.understands(event.type())).toList());
        beside.stepOut();
    }

    private void compute() {
        List<String> plans = database.list("select id from rebuild.plan order by id", row -> row.text("id"));
        for (int from = 0; from < plans.size(); from += PLANS_AT_ONCE) {
            List<String> some = plans.subList(from, Math.min(plans.size(), from + PLANS_AT_ONCE));
            QuarkusTransaction.requiringNew().run(() -> {
                beside.stepIn();
                computing.compute(some, some, List.of());
            });
        }
    }

    private Changes putRight(Replay replay, Tail tail, long builtTo) {
        replays.holdFolds();
        replay.catchUp(batch -> take(tail.with(batch)), left -> {});
        values.finish(builtTo);
        differences.touched(tail.reports());
        PutRight rows = differences.putRight(moments.ofTransaction());
        List<Differing> differing = differences.results();
        int results = computing.compute(
                Stream.concat(differing.stream().map(Differing::plan), tail.plans().stream())
                        .collect(Collectors.toSet()),
                List.of(),
                Stream.concat(differing.stream().map(Differing::indicator), tail.deliverables().stream())
                        .collect(Collectors.toSet()));
        return new Changes(rows.plans(), rows.indicators(), rows.reports(), rows.entries(), rows.values(), results);
    }
}
