package cn.jieshui.gateway.events.webhook;

import cn.jieshui.gateway.proxy.AddressBlocks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Whom the gateway calls: whoever can be reached publicly, and inside the installation only who was named. A name is
 * resolved here each time, and what was checked is what is connected to, so that no name can change its mind between.
 */
@Singleton
class ReceiverAddresses {

    /** What is not public (IANA special-purpose registries), and what can carry such an address inside of it. */
    private static final AddressBlocks NOT_PUBLIC = new AddressBlocks(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    private final AddressBlocks allowed;
    private final boolean allowHttp;

    @Inject
    ReceiverAddresses(WebhookConfig config) {
        this(config.allowedNetworks().orElse(List.of()), config.allowHttp());
    }

    ReceiverAddresses(List<String> allowedNetworks, boolean allowHttp) {
        this.allowed = new AddressBlocks(allowedNetworks);
        this.allowHttp = allowHttp;
    }

    /** @throws ReceiverRefused with the reason, when the text is no URL that may be called */
    URI url(String text) {
        try {
            URI url = new URI(text);
            boolean secure = "https".equals(url.getScheme()) || (allowHttp && "http".equals(url.getScheme()));
            if (!secure) {
                throw new ReceiverRefused("not-https");
            }
            if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
                throw new ReceiverRefused("not-a-receiver-url");
            }
            return url;
        } catch (URISyntaxException e) {
            throw new ReceiverRefused("not-a-receiver-url");
        }
    }

    /**
     * The address to connect to. Blocks while the name is resolved.
     *
     * @throws ReceiverRefused when there is none, or one of them must not be called
     */
    InetAddress resolve(URI url) {
        String host = url.getHost();
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            for (InetAddress each : all) {
                if (!mayBeCalled(each)) {
                    throw new ReceiverRefused("private-address");
                }
            }
            return all[0];
        } catch (UnknownHostException e) {
            throw new ReceiverRefused("unknown-host");
        }
    }

    boolean mayBeCalled(InetAddress address) {
        return allowed.include(address) || !NOT_PUBLIC.include(address);
    }
}
