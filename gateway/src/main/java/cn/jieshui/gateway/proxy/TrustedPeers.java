package cn.jieshui.gateway.proxy;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.List;

/** The load balancers in front of the gateway, by address: only they are believed about who the client is. */
public final class TrustedPeers {

    private final AddressBlocks blocks;

    /**
     * @param blocks addresses or CIDR blocks, IPv4 or IPv6
     * @throws IllegalArgumentException for anything else, so that a misspelt block stops the start
     */
    public TrustedPeers(List<String> blocks) {
        this.blocks = new AddressBlocks(blocks);
    }

    /** Who the client is and how it called, as the load balancers in front of the gateway have seen it. */
    public ForwardedHeaders read(HttpServerRequest request) {
        return ForwardedHeaders.of(request, this);
    }

    /** The address of what has become no request, by its connection and what its {@code X-Forwarded-For} says. */
    public String clientOf(String peer, List<String> forwardedFor) {
        return ForwardedHeaders.client(peer, forwardedFor, this);
    }

    boolean include(String address) {
        if (blocks.isEmpty()) {
            return false;
        }
        InetAddress peer = NetUtil.createInetAddressFromIpAddressString(address);
        return peer != null && blocks.include(peer);
    }
}
