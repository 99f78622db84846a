package cn.jieshui.platform.web;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.jieshui.testkit.JieshuiServers;
import cn.jieshui.testkit.contract.PublishedEvents;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class BusyDatabaseTest {

    @Inject
    AgroalDataSource pool;

    @Test
    void whoGetsNoConnectionIsAskedToComeAgainAndNothingStaysBroken() throws SQLException {
        List<Connection> taken = takeAll();
        try {
            get("/trial/rest")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "2")
                    .body("type", equalTo("https://jieshui.cn/problems/unavailable"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        get("/trial/rest").then().statusCode(200);
        String subject = UUID.randomUUID().toString();
        given().contentType("application/json")
                .post("/trial/told/" + subject)
                .then()
                .statusCode(204);
        assertThat(PublishedEvents.in("told.v1").await(subject, 1)).hasSize(1);
    }

    private List<Connection> takeAll() {
        List<Connection> taken = new ArrayList<>();
        try {
            while (true) {
                taken.add(pool.getConnection());
            }
        } catch (SQLException empty) {
            return taken;
        }
    }
}
