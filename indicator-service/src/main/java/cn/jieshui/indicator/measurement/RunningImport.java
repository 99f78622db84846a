package cn.jieshui.indicator.measurement;

import cn.jieshui.indicator.measurement.ImportJobs.Told;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** An import that waits or runs in this process, and how far it is. */
final class RunningImport implements Progress {

    private final String id;
    private final String owner;
    private final Set<String> areas;
    private final boolean dryRun;
    private final Body body;
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong checked = new AtomicLong();
    private final AtomicLong written = new AtomicLong();

    RunningImport(String id, String owner, Set<String> areas, boolean dryRun, Body body) {
        this.id = id;
        this.owner = owner;
        this.areas = areas;
        this.dryRun = dryRun;
        this.body = body;
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    Set<String> areas() {
        return areas;
    }

    boolean dryRun() {
        return dryRun;
    }

    Body body() {
        return body;
    }

    @Override
    public void checked(long rows, long right) {
        read.addAndGet(rows);
        checked.addAndGet(right);
    }

    @Override
    public void written(long rows) {
        written.addAndGet(rows);
    }

    Told told() {
        return new Told(id, read.get(), checked.get(), written.get());
    }
}
