package cn.jieshui.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the gateway under test that its services are real sockets of this machine which behave badly on demand. */
public final class Backends implements QuarkusTestResourceLifecycleManager {

    private final List<AutoCloseable> open = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        Backend backend = new Backend();
        open.add(backend::stop);
        Map<String, String> config = new HashMap<>();
        for (String service : List.of("department", "task", "indicator")) {
            config.put(key(service, "upstream"), backend.url());
        }
        config.put(key("task", "max-connections"), "2");
        config.put(key("task", "max-waiting"), "1");
        config.put(key("task", "queue-timeout"), "1s");
        config.put(key("indicator", "response-timeout"), "500ms");
        config.put(key("indicator", "idle-timeout"), "1s");
        addRoute(config, "forgetful", backend.forgetfulUrl());
        // one connection only, so that a second request never meets a fresh one
        config.put(key("forgetful", "max-connections"), "1");
        addRoute(config, "absent", "http://localhost:" + portOfNobody());
        addRoute(config, "deaf", "http://localhost:" + portThatNeverAccepts());
        config.put(key("deaf", "connect-timeout"), "300ms");
        return config;
    }

    private static void addRoute(Map<String, String> config, String name, String url) {
        config.put(key(name, "upstream"), url);
        config.put(key(name, "prefixes"), "/api/v1/" + name);
    }

    private static String key(String service, String key) {
        return "jieshui.gateway.routes." + service + "." + key;
    }

    private static int portOfNobody() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its short queue of unaccepted connections full, the kernel leaves every further one without an answer. */
    private int portThatNeverAccepts() {
        try {
            ServerSocket server = new ServerSocket(0, 1);
            open.add(server);
            for (int filled = 0; filled < 4; filled++) {
                Socket waiting = new Socket();
                open.add(waiting);
                try {
                    waiting.connect(new InetSocketAddress("localhost", server.getLocalPort()), 300);
                } catch (SocketTimeoutException full) {
                    break;
                }
            }
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        for (AutoCloseable each : open) {
            try {
                each.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        open.clear();
    }
}
