package cn.jieshui.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.AdminClient;
import org.junit.jupiter.api.Test;

class ServerProcessTest {

    @Test
    void startsAllThreeServersAndGivesTheirAddresses() throws Exception {
        try (ServerProcess servers = ServerProcess.start("postgres", "kafka", "issuer")) {
            try (var connection = DriverManager.getConnection(servers.jdbcUrl(), "jieshui", "jieshui")) {
                assertThat(connection.getMetaData().getDatabaseMajorVersion()).isGreaterThanOrEqualTo(17);
            }
            Properties settings = new Properties();
            settings.putAll(Map.of("bootstrap.servers", servers.bootstrapServers()));
            try (AdminClient admin = AdminClient.create(settings)) {
                assertThat(admin.describeCluster().nodes().get(20, TimeUnit.SECONDS))
                        .hasSize(1);
            }
            Tokens.from(servers.issuer());
            assertThat(Tokens.of("water-office").split("\\.", -1)).hasSize(3);
        }
    }
}
