package cn.jieshui.gateway.events;

import cn.jieshui.testkit.JieshuiServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes the topics of the suite before the gateway starts, as the services do. */
public final class SuiteTopics implements QuarkusTestResourceLifecycleManager {

    static final List<String> ALL = List.of("department.v1", "plan.v1", "progress.v1", "compliance.v1");

    @Override
    public Map<String, String> start() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", JieshuiServers.bootstrapServers()))) {
            admin.createTopics(ALL.stream().map(SuiteTopics::topic).toList())
                    .all()
                    .get();
            return Map.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static NewTopic topic(String name) {
        return new NewTopic(name, 3, (short) 1);
    }

    /** After the broker. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        // they go with the broker
    }
}
