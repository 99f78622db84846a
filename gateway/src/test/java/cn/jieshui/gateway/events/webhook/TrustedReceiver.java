package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.MadeKey;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** A key that the gateway's JVM trusts, as an installation makes it trust an authority of its own. */
public class TrustedReceiver implements QuarkusTestResourceLifecycleManager {

    private static final List<String> SETTINGS =
            List.of("javax.net.ssl.trustStore", "javax.net.ssl.trustStorePassword", "javax.net.ssl.trustStoreType");

    private static MadeKey key;

    static MadeKey key() {
        return key;
    }

    @Override
    public Map<String, String> start() {
        key = MadeKey.make();
        System.setProperty(SETTINGS.get(0), key.store().toString());
        System.setProperty(SETTINGS.get(1), MadeKey.PASSWORD);
        System.setProperty(SETTINGS.get(2), "PKCS12");
        return Map.of();
    }

    @Override
    public void stop() {
        SETTINGS.forEach(System::clearProperty);
        key.forget();
    }
}
