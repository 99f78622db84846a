package cn.jieshui.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate of the gateway's own, made by the JDK's keytool for one run. */
public class ServerKey implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "of-one-run";

    private static Path store;

    @Override
    public Map<String, String> start() {
        try {
            store = Files.createTempDirectory("gateway-key").resolve("key.p12");
            List<String> command = List.of(
                    System.getProperty("java.home") + "/bin/keytool",
                    "-genkeypair",
                    "-alias",
                    "gateway",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString());
            int made = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (made != 0) {
                throw new IllegalStateException("keytool ended with " + made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.tls.key-store.p12.path", store.toString(), "quarkus.tls.key-store.p12.password", PASSWORD);
    }

    @Override
    public void stop() {
        store.toFile().delete();
        store.getParent().toFile().delete();
    }

    /** Sockets that trust this key and no other. */
    static SocketFactory trusting() {
        try (InputStream content = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(content, PASSWORD.toCharArray());
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("gateway", keys.getCertificate("gateway"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
