package org.vitaressources.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.accounts.Client;

class ClientsTests {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "0:0:0:0:0:0:0:1, 0000000000000000",
        "::ffff:192.0.2.7, ::ffff:192.0.2.7",
        "n:importe:quoi, n:importe:quoi",
    })
    void countsANetworkOfIpv6AsOneAddress(String address, String counted) {
        assertThat(Client.network(address)).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0 | Edge, Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1 | Safari, iPhone",
                "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36 | Chrome, Android",
                "curl/8.5.0 | ''",
                "<script>alert(1)</script> | ''",
            })
    void namesADeviceInAFewWordsOfOurOwn(String agent, String device) {
        assertThat(Clients.device(agent)).isEqualTo(device);
    }
}
