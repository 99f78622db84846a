package cn.jieshui.local;

import cn.jieshui.embedded.FreePorts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where everything listens: the usual ports, or a free one wherever a usual one is taken. */
public final class Ports {

    private static final int POSTGRES = 5432;
    private static final int KAFKA = 9092;
    private static final int ISSUER = 8090;

    private final Map<Service, Integer> services = new EnumMap<>(Service.class);
    private final Set<Integer> given = new HashSet<>();
    private final List<String> moved = new ArrayList<>();
    private final int postgres;
    private final int kafka;
    private final int issuer;

    private Ports(boolean usual) {
        for (Service service : Service.values()) {
            services.put(service, choose(usual, service.folder(), service.usualPort()));
        }
        issuer = choose(usual, "token issuer", ISSUER);
        kafka = choose(usual, "Kafka", KAFKA);
        postgres = choose(usual, "Postgres", POSTGRES);
    }

    /** The usual ports; a taken one is replaced and {@link #moved} says so. */
    public static Ports usual() {
        return new Ports(true);
    }

    /** Free ports only, for tests. */
    public static Ports free() {
        return new Ports(false);
    }

    private int choose(boolean usual, String name, int usualPort) {
        int port = usual ? FreePorts.preferring(usualPort) : FreePorts.any();
        while (!given.add(port)) {
            port = FreePorts.any();
        }
        if (usual && port != usualPort) {
            moved.add("Port " + usualPort + " is taken, " + name + " listens on " + port + " instead (端口被占用，已改用 " + port
                    + ")");
        }
        return port;
    }

    int of(Service service) {
        return services.get(service);
    }

    String url(Service service) {
        return "http://localhost:" + of(service);
    }

    int postgres() {
        return postgres;
    }

    int kafka() {
        return kafka;
    }

    int issuer() {
        return issuer;
    }

    /** One sentence for each server that could not have its usual port. */
    List<String> moved() {
        return List.copyOf(moved);
    }
}
