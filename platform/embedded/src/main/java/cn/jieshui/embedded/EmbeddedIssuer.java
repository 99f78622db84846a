package cn.jieshui.embedded;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** A token issuer (OpenID discovery, keys, client credentials) with one client per demo role; never for production. */
public final class EmbeddedIssuer implements AutoCloseable {

    /** The issuer's name, the last part of its URL. */
    public static final String NAME = "jieshui";

    private final MockOAuth2Server server;
    private final int port;

    private EmbeddedIssuer(MockOAuth2Server server, int port) {
        this.server = server;
        this.port = port;
    }

    /** @param areas codes of the areas (GB/T 2260) that every client may work in */
    public static EmbeddedIssuer start(int port, List<String> areas) throws UnknownHostException {
        OAuth2Config config = new OAuth2Config(
                false,
                null,
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(new DemoClients(NAME, List.copyOf(areas))),
                new MockWebServerWrapper());
        MockOAuth2Server server = new MockOAuth2Server(config);
        server.start(InetAddress.getByName("localhost"), port);
        return new EmbeddedIssuer(server, port);
    }

    /** The {@code iss} of its tokens and the root of its discovery document. */
    public String issuer() {
        return "http://localhost:" + port + "/" + NAME;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
