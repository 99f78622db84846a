package cn.jieshui.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jieshui.indicator.compliance.Edition;
import cn.jieshui.indicator.compliance.Editions;
import cn.jieshui.indicator.compliance.PlanMonth;
import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What one read answers for several askers goes on for each of them without anything of another. */
@QuarkusTest
@WithTestResource(value = JieshuiServers.class, scope = TestResourceScope.GLOBAL)
class ReadForManyTest {

    @Inject
    Editions editions;

    @Inject
    Vertx vertx;

    @Test
    void whoAskedFirstIsNotAboutWhenOthersAreAnswered() throws Exception {
        TestPlan plan = TestPlan.issued();
        PlanMonth asked = new PlanMonth(plan.id(), 3);
        CompletableFuture<CompletionStage<Edition>> first = new CompletableFuture<>();
        CompletableFuture<Optional<Context>> about = new CompletableFuture<>();
        try (Connection other = Tables.connection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table compliance_result in access exclusive mode");
            Context request = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());

            request.runOnContext(now -> first.complete(editions.of(asked, Set.of("500110"))));
            first.get(20, TimeUnit.SECONDS);
            editions.of(asked, Set.of("500110"))
                    .whenComplete((edition, failure) -> about.complete(Optional.ofNullable(Vertx.currentContext())));
            other.rollback();
        }

        assertThat(about.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(first.get().toCompletableFuture().get(20, TimeUnit.SECONDS).year())
                .isEqualTo(plan.year());
    }
}
