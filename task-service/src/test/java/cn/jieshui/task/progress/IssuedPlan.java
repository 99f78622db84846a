package cn.jieshui.task.progress;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The district's real plan, issued, as if it were of a year in the past that no other test reports on. */
record IssuedPlan(String id, int year) {

    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2001);
    private static final Map<Class<?>, IssuedPlan> OF_TEST = new HashMap<>();

    /** The plan that the tests of a class share. */
    static IssuedPlan of(Class<?> test) throws IOException {
        IssuedPlan plan = OF_TEST.get(test);
        if (plan == null) {
            plan = ofItsOwnYear();
            OF_TEST.put(test, plan);
        }
        return plan;
    }

    static IssuedPlan ofItsOwnYear() throws IOException {
        return of(NEXT_YEAR.getAndIncrement());
    }

    /** The directory's departments exist since 2019; here they have always been there. */
    static IssuedPlan of(int year) throws IOException {
        District.isKnown();
        Database.execute("update department set valid_from = '1990-01-01' where area like '5001%' or area = '500000'");
        IssuedPlan plan = new IssuedPlan(Api.draft(year), year);
        Api.issuing(plan.id).then().statusCode(200);
        return plan;
    }

    /** {@code 500110-2023-T09-D2} for {@code T09-D2}. */
    String deliverable(String part) {
        return id + "-" + part;
    }

    /** {@code 2023-03} for {@code 03}, {@code 2023-Q1} for {@code Q1}. */
    String period(String part) {
        return year + "-" + part;
    }
}
