package cn.jieshui.task.plan;

import static cn.jieshui.task.Api.DELIVERABLES;
import static cn.jieshui.task.Api.TASKS;
import static cn.jieshui.task.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;

import cn.jieshui.task.Api;
import cn.jieshui.task.District;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks and deliverables are found by plan, department, role and kind. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ReadTasksTest {

    private int year;
    private String plan;

    @BeforeEach
    void thereIsAPlan() throws Exception {
        year = District.newYear();
        plan = "500110-" + year;
        Api.draft(year);
    }

    @Test
    void tasksOfADepartmentAreFoundByItsRole() {
        as("viewer")
                .get(TASKS + "?department=500110-czj&plan=" + plan)
                .then()
                .statusCode(200)
                .body("items.number", contains(6));
        as("viewer")
                .get(TASKS + "?department=500110-czj&role=LEAD&plan=" + plan)
                .then()
                .body("items", empty());
        as("viewer").get(TASKS + "?role=RESPONSIBLE&plan=" + plan).then().body("items.number", contains(1, 16, 18, 22));
    }

    @Test
    void deliverablesAreFoundByKindTaskAndDepartment() {
        as("viewer")
                .get(DELIVERABLES + "?kind=QUANTIFIED&limit=500&plan=" + plan)
                .then()
                .body("items", hasSize(21));
        as("viewer")
                .get(DELIVERABLES + "?kind=QUANTIFIED&task=" + plan + "-T09")
                .then()
                .body("items.id", contains(plan + "-T09-D1", plan + "-T09-D2", plan + "-T09-D3", plan + "-T09-D4"));
        as("viewer")
                .get(DELIVERABLES + "?department=500110-sww&kind=QUANTIFIED&plan=" + plan)
                .then()
                .body("items.name", contains("节水型酒店"));
    }
}
