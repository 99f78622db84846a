package cn.jieshui.local;

import cn.jieshui.embedded.EmbeddedDatabase;
import java.util.HashMap;
import java.util.Map;

/** What surrounds a service on this machine, told to it by environment variables only. */
record Surroundings(EmbeddedDatabase database, String bootstrapServers, String issuer, Ports ports) {

    Map<String, String> forService(Service service) {
        Map<String, String> environment = common(service);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", service.database());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        return environment;
    }

    Map<String, String> forGateway() {
        Map<String, String> environment = forService(Service.GATEWAY);
        // whoever tries webhooks has its receiver on this machine
        environment.put("JIESHUI_WEBHOOK_ALLOWED_NETWORKS", "127.0.0.0/8");
        environment.put("JIESHUI_WEBHOOK_ALLOW_HTTP", "true");
        for (Service service : new Service[] {Service.DEPARTMENT, Service.TASK, Service.INDICATOR}) {
            environment.put("JIESHUI_" + service.name() + "_URL", ports.url(service));
        }
        return environment;
    }

    private Map<String, String> common(Service service) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.of(service)));
        environment.put("JIESHUI_OIDC_ISSUER", issuer);
        return environment;
    }
}
