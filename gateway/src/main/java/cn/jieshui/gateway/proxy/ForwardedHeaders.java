package cn.jieshui.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who the client is and how it called, as the gateway knows it: rebuilt for every request, never passed on unseen.
 *
 * @param host null for a client of HTTP/1.0 that named none
 */
record ForwardedHeaders(List<String> chain, String proto, String host) {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");
    private static final Pattern AUTHORITY =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    /**
     * What the peer itself shows, and, if the peer is trusted and well spoken, what it says of the client behind it.
     */
    static ForwardedHeaders of(HttpServerRequest request, TrustedPeers trusted) {
        String peer = request.connection().remoteAddress().hostAddress();
        String proto = request.isSSL() ? "https" : "http";
        String host = request.getHeader("Host");
        if (trusted.include(peer)) {
            proto = "https".equalsIgnoreCase(request.getHeader(PROTO)) ? "https" : proto;
            String said = request.getHeader(HOST);
            host = said != null && wellFormed(said) ? said : host;
        }
        return new ForwardedHeaders(chain(peer, request.headers().getAll(FOR), trusted), proto, host);
    }

    private static List<String> chain(String peer, List<String> said, TrustedPeers trusted) {
        List<String> chain = new ArrayList<>(trusted.include(peer) ? addresses(said) : List.of());
        chain.add(peer);
        return List.copyOf(chain);
    }

    /** @param said by the peer of those behind it */
    static String client(String peer, List<String> said, TrustedPeers trusted) {
        return new ForwardedHeaders(chain(peer, said, trusted), "", null).client(trusted);
    }

    /** The nearest address that is no load balancer of ours: what the installation itself has seen. */
    String client(TrustedPeers trusted) {
        for (int nearest = chain.size() - 1; nearest > 0; nearest--) {
            if (!trusted.include(chain.get(nearest))) {
                return chain.get(nearest);
            }
        }
        return chain.get(0);
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
        headers.set("Forwarded", standard());
    }

    private String standard() {
        return chain.stream().map(ForwardedHeaders::node).collect(Collectors.joining(", ")) + ";proto=" + proto
                + (host == null ? "" : ";host=\"" + host.toLowerCase(Locale.ROOT) + "\"");
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
