package cn.jieshui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Who the client is and how it called, as the gateway knows it: rebuilt for every request, never passed on unseen.
 *
 * @param chain the addresses that the request came by, the gateway's peer last
 * @param client the nearest of them that is no load balancer of ours: what the installation itself has seen
 * @param proto of the client's own connection, {@code http} or {@code https}
 * @param host null for a client of HTTP/1.0 that named none
 */
public record ForwardedHeaders(List<String> chain, String client, String proto, String host) {

    private static final CharSequence FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence FORWARDED = HttpHeaders.createOptimized("Forwarded");
    private static final String HTTPS = "https";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    /**
     * What the peer itself shows, and, if the peer is trusted and well spoken, what it says of the client behind it.
     */
    static ForwardedHeaders of(HttpServerRequest request, TrustedPeers trusted) {
        String peer = request.connection().remoteAddress().hostAddress();
        String proto = request.isSSL() ? HTTPS : "http";
        String host = request.getHeader(HttpHeaders.HOST);
        if (!trusted.include(peer)) {
            return new ForwardedHeaders(List.of(peer), peer, proto, host);
        }
        String said = request.getHeader(HOST);
        List<String> chain = chain(peer, request.headers().getAll(FOR));
        return new ForwardedHeaders(
                chain,
                client(chain, trusted),
                HTTPS.equalsIgnoreCase(request.getHeader(PROTO)) ? HTTPS : proto,
                said != null && wellFormed(said) ? said : host);
    }

    private static List<String> chain(String peer, List<String> said) {
        List<String> chain = new ArrayList<>(addresses(said));
        chain.add(peer);
        return List.copyOf(chain);
    }

    /** @param said by the peer of those behind it */
    static String client(String peer, List<String> said, TrustedPeers trusted) {
        return trusted.include(peer) ? client(chain(peer, said), trusted) : peer;
    }

    private static String client(List<String> chain, TrustedPeers trusted) {
        for (int nearest = chain.size() - 1; nearest > 0; nearest--) {
            if (!trusted.include(chain.get(nearest))) {
                return chain.get(nearest);
            }
        }
        return chain.get(0);
    }

    /** Whether the client's own connection is encrypted. */
    public boolean overTls() {
        return proto.equals(HTTPS);
    }

    static boolean wellFormed(String authority) {
        return AUTHORITY.matcher(authority).matches();
    }

    void writeTo(MultiMap headers) {
        headers.set(FOR, String.join(", ", chain));
        headers.set(PROTO, proto);
        if (host != null) {
            headers.set(HOST, host);
        }
        headers.set(FORWARDED, standard());
    }

    private String standard() {
        StringBuilder standard = new StringBuilder(100);
        for (String address : chain) {
            standard.append(standard.isEmpty() ? "" : ", ").append(node(address));
        }
        standard.append(";proto=").append(proto);
        if (host != null) {
            standard.append(";host=\"").append(host.toLowerCase(Locale.ROOT)).append('"');
        }
        return standard.toString();
    }

    private static String node(String address) {
        return address.contains(":") ? "for=\"[" + address + "]\"" : "for=" + address;
    }

    private static List<String> addresses(List<String> values) {
        return values.stream()
                .flatMap(COMMA::splitAsStream)
                .filter(address -> ADDRESS.matcher(address).matches())
                .toList();
    }
}
