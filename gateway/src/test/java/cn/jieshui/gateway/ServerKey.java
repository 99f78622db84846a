package cn.jieshui.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import javax.net.SocketFactory;

/** A key of the gateway's own for one run. */
public class ServerKey implements QuarkusTestResourceLifecycleManager {

    private static MadeKey key;

    @Override
    public Map<String, String> start() {
        key = MadeKey.make();
        return Map.of(
                "quarkus.tls.key-store.p12.path",
                key.store().toString(),
                "quarkus.tls.key-store.p12.password",
                MadeKey.PASSWORD);
    }

    @Override
    public void stop() {
        key.forget();
    }

    /** Sockets that trust this key and no other. */
    static SocketFactory trusting() {
        return key.trusting().getSocketFactory();
    }
}
