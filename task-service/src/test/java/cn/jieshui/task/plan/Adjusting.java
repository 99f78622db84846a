package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.PLANS;
import static cn.jieshui.task.Api.sending;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import io.restassured.response.Response;
import java.io.IOException;

/** What the tests of adjustments say over HTTP. */
public final class Adjusting {

    private Adjusting() {}

    /** The id of a plan, in version 2, of the district's real document. */
    static String issuedPlan() throws IOException {
        String plan = Api.draft(District.newYear());
        Api.issuing(plan).then().statusCode(200);
        return plan;
    }

    /** @param changes JSON, with {@code #} for the plan's id */
    static String body(String plan, String changes) {
        return """
                {"reason": "年中核定", "documentNumber": "綦水〔2023〕58号", "effectiveOn": "2023-07-01", "changes": [%s]}""".formatted(changes.replace("#", plan));
    }

    static Response adjust(String plan, String ifMatch, String changes) {
        return sending("water-office", body(plan, changes))
                .header("If-Match", ifMatch)
                .post(PLANS + "/" + plan + "/adjustments");
    }

    public static Response closing(String plan) {
        return Api.as("water-office").header("If-Match", "*").post(PLANS + "/" + plan + "/close");
    }
}
