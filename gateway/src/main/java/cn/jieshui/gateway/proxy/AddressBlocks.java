package cn.jieshui.gateway.proxy;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Networks, IPv4 or IPv6. */
public final class AddressBlocks {

    private final List<IpSubnetFilterRule> blocks;

    /**
     * @param blocks addresses or CIDR blocks
     * @throws IllegalArgumentException for anything else, so that a misspelt block stops the start
     */
    public AddressBlocks(List<String> blocks) {
        this.blocks = blocks.stream().map(AddressBlocks::rule).toList();
    }

    public boolean include(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.matches(new InetSocketAddress(address, 0)));
    }

    boolean isEmpty() {
        return blocks.isEmpty();
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
