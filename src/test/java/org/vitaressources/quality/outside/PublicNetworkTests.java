package org.vitaressources.quality.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every block that is not public, at its first and last address, and its neighbours that are.
class PublicNetworkTests {
    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, 0.255.255.255",
        "10.0.0.0, 10.255.255.255",
        "100.64.0.0, 100.127.255.255",
        "127.0.0.1, 127.255.255.255",
        "169.254.0.0, 169.254.169.254",
        "172.16.0.0, 172.31.255.255",
        "192.0.0.0, 192.0.0.255",
        "192.0.2.0, 192.0.2.255",
        "192.31.196.0, 192.31.196.255",
        "192.52.193.0, 192.52.193.255",
        "192.88.99.0, 192.88.99.255",
        "192.168.0.0, 192.168.255.255",
        "192.175.48.0, 192.175.48.255",
        "198.18.0.0, 198.19.255.255",
        "198.51.100.0, 198.51.100.255",
        "203.0.113.0, 203.0.113.255",
        "224.0.0.1, 239.255.255.255",
        "240.0.0.0, 255.255.255.255",
        "::, ::1",
        "::ffff:10.0.0.1, ::ffff:127.0.0.1",
        "::10.0.0.1, ::ffff:0:127.0.0.1",
        "64:ff9b::a00:1, 64:ff9b:1::a00:1",
        "100::, 100::ffff:ffff:ffff:ffff",
        "2001::1, 2001:1ff:ffff::1",
        "2001:db8::, 2001:db8:ffff::1",
        "2002:a00:1::, 2002:7f00:1::1",
        "2620:4f:8000::1, 2620:4f:8000:ffff::1",
        "3fff::1, 3fff:fff::1",
        "5f00::1, 4000::1",
        "fc00::1, fdff:ffff::1",
        "fe80::1, febf:ffff::1",
        "fec0::1, feff::1",
        "ff02::1, ffff::1",
    })
    void refusesWhatIsNotPublic(String first, String last) {
        assertThat(PublicNetwork.holds(InetAddress.ofLiteral(first))).as(first).isFalse();
        assertThat(PublicNetwork.holds(InetAddress.ofLiteral(last))).as(last).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:93.184.216.34",
                "2001:200::1",
                "2003::1",
                "2606:2800:220:1::1",
                "2a00:1450:4007::1",
                "3ffe::1"
            })
    void allowsWhatIsPublic(String address) {
        assertThat(PublicNetwork.holds(InetAddress.ofLiteral(address))).isTrue();
    }
}
