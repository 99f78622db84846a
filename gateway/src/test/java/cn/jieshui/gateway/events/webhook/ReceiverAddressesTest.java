package cn.jieshui.gateway.events.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiverAddressesTest {

    private final ReceiverAddresses addresses = new ReceiverAddresses(List.of(), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://0.0.0.0/",
                "https://10.1.2.3/",
                "https://172.16.0.1/",
                "https://192.168.1.1:8443/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::7f00:1]/",
                "https://[64:ff9b::10.0.0.1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/"
            })
    void whatIsInsideIsNotCalled(String url) {
        assertThatThrownBy(() -> addresses.resolve(addresses.url(url)))
                .isInstanceOf(ReceiverRefused.class)
                .hasMessage("private-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://017700000001/",
                "https://127.1/",
                "https://user:secret@example.com/",
                "https://example.com/#part",
                "https:///hook",
                "https://exa mple.com/",
                "not a url"
            })
    void whatReadsAsAnAddressInAnotherWayIsNoAddress(String url) {
        assertThatThrownBy(() -> addresses.resolve(addresses.url(url))).isInstanceOf(ReceiverRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/", "ftp://example.com/", "file:///etc/passwd", "javascript:x"})
    void onlyHttpsIsSpoken(String url) {
        assertThatThrownBy(() -> addresses.url(url)).hasMessage("not-https");
    }

    @Test
    void aNameThatNobodyKnowsIsNotCalled() {
        assertThatThrownBy(() -> addresses.resolve(addresses.url("https://nobody.invalid/")))
                .hasMessage("unknown-host");
    }

    @Test
    void whatIsPublicAndWhatWasNamedIsCalled() throws UnknownHostException {
        ReceiverAddresses ofDistrict = new ReceiverAddresses(List.of("10.20.0.0/16", "fd00:1::/64"), true);

        assertThat(addresses.mayBeCalled(InetAddress.getByName("8.8.8.8"))).isTrue();
        assertThat(addresses.mayBeCalled(InetAddress.getByName("2400:3200::1"))).isTrue();
        assertThat(ofDistrict.mayBeCalled(InetAddress.getByName("10.20.3.4"))).isTrue();
        assertThat(ofDistrict.mayBeCalled(InetAddress.getByName("fd00:1::5"))).isTrue();
        assertThat(ofDistrict.mayBeCalled(InetAddress.getByName("10.21.0.1"))).isFalse();
        assertThat(ofDistrict.url("http://10.20.3.4/hook").getHost()).isEqualTo("10.20.3.4");
    }
}
