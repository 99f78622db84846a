package cn.jieshui.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsReplacedAndItSaysSo() throws Exception {
        try (ServerSocket taken = takeUnlessTaken(8082)) {
            Ports ports = Ports.usual();

            assertThat(taken.isBound()).isTrue();
            assertThat(ports.of(Service.TASK)).isNotEqualTo(8082);
            assertThat(ports.url(Service.TASK)).isEqualTo("http://localhost:" + ports.of(Service.TASK));
            assertThat(ports.moved())
                    .contains("Port 8082 is taken, task-service listens on " + ports.of(Service.TASK)
                            + " instead (端口被占用，已改用 " + ports.of(Service.TASK) + ")");
        }
    }

    /** Somebody else may have it: then it is just as taken, and this socket is bound elsewhere. */
    private static ServerSocket takeUnlessTaken(int port) throws Exception {
        try {
            return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        } catch (java.net.BindException taken) {
            return new ServerSocket(0);
        }
    }

    @Test
    void nobodySharesAPort() {
        Ports ports = Ports.free();
        List<Integer> all = new ArrayList<>(List.of(ports.issuer(), ports.kafka(), ports.postgres()));
        for (Service service : Service.values()) {
            all.add(ports.of(service));
        }

        assertThat(all).doesNotHaveDuplicates().hasSize(7);
        assertThat(ports.moved()).isEmpty();
    }
}
