package cn.jieshui.gateway.proxy;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** The load balancers in front of the gateway, by address: only they are believed about who the client is. */
public final class TrustedPeers {

    private final List<IpSubnetFilterRule> blocks;

    /**
     * @param blocks addresses or CIDR blocks, IPv4 or IPv6
     * @throws IllegalArgumentException for anything else, so that a misspelt block stops the start
     */
    public TrustedPeers(List<String> blocks) {
        this.blocks = blocks.stream().map(TrustedPeers::rule).toList();
    }

    /** The address that a request comes from, as the load balancers in front of the gateway have seen it. */
    public String clientOf(HttpServerRequest request) {
        return ForwardedHeaders.of(request, this).client(this);
    }

    boolean include(String address) {
        InetAddress peer = NetUtil.createInetAddressFromIpAddressString(address);
        return peer != null && blocks.stream().anyMatch(block -> block.matches(new InetSocketAddress(peer, 0)));
    }

    private static IpSubnetFilterRule rule(String block) {
        int slash = block.indexOf('/');
        String address = slash < 0 ? block : block.substring(0, slash);
        if (!NetUtil.isValidIpV4Address(address) && !NetUtil.isValidIpV6Address(address)) {
            throw new IllegalArgumentException("Not an address or CIDR block: " + block);
        }
        int whole = NetUtil.isValidIpV4Address(address) ? 32 : 128;
        int length = slash < 0 ? whole : Integer.parseInt(block.substring(slash + 1));
        return new IpSubnetFilterRule(address, length, IpFilterRuleType.ACCEPT);
    }
}
