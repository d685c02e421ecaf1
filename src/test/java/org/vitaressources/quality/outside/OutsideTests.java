package org.vitaressources.quality.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.quality.outside.Answer.Outcome;

/// What is asked of others, and what never is. `public.test` is the one name whose address counts as public here.
class OutsideTests {
    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

    private final List<String> resolved = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private SmallServer server;

    @BeforeEach
    void start() throws IOException {
        server = new SmallServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /// As on the public web, but for the addresses of this machine that a test names.
    private Outside outside(Map<String, String> names, String... allowed) {
        Reach reach = new Reach() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                resolved.add(host);
                String found = names.get(host);
                if (found == null) {
                    return Reach.PUBLIC_WEB.resolve(host);
                }
                if (found.isEmpty()) {
                    throw new UnknownHostException(host);
                }
                List<InetAddress> all = new ArrayList<>();
                for (String one : found.split(" ")) {
                    all.add(InetAddress.ofLiteral(one));
                }
                return all.toArray(InetAddress[]::new);
            }

            @Override
            public boolean allows(InetAddress address, int port) {
                return List.of(allowed).contains(address.getHostAddress())
                        || Reach.PUBLIC_WEB.allows(address, port == server.port() ? 80 : port);
            }
        };
        return new Outside(reach, "VITA-essai (+https://exemple.test)", Duration.ofSeconds(2), fixed());
    }

    private static Clock fixed() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private Outside open() {
        return outside(Map.of("public.test", "127.0.0.1"), "127.0.0.1");
    }

    private Answer ask(Outside outside, String path) {
        return outside.ask(
                LinkAddress.of("http://public.test:" + server.port() + path).orElseThrow());
    }

    @Test
    void asksForTheHeadAloneAndSaysWhoItIs() {
        server.answer("/a", "200 OK");
        Answer answer = ask(open(), "/a?b=%C3%A9");
        assertThat(answer.outcome()).isEqualTo(Outcome.GONE);
        assertThat(ask(open(), "/a").outcome()).isEqualTo(Outcome.ALIVE);
        String request = server.requests().getLast();
        assertThat(request)
                .startsWith("HEAD /a HTTP/1.1")
                .contains("Host: public.test:" + server.port(), "User-Agent: VITA-essai (+https://exemple.test)")
                .doesNotContain("Cookie", "Authorization", "Referer");
        assertThat(server.asked()).containsExactly("HEAD /a?b=%C3%A9", "GET /a?b=%C3%A9", "HEAD /a");
    }

    @Test
    void asksForTheBeginningOfThePageWhenAServerHasNothingToSayToThat() {
        server.answer("HEAD /a", "405 Not Allowed").answer("GET /a", "200 OK\r\n\r\n" + "x".repeat(1_000_000));
        assertThat(ask(open(), "/a").outcome()).isEqualTo(Outcome.ALIVE);
        assertThat(server.asked()).containsExactly("HEAD /a", "GET /a");
    }

    @ParameterizedTest
    @CsvSource({
        "200 OK, ALIVE",
        "204 No Content, ALIVE",
        "304 Not Modified, ALIVE",
        "401 Unauthorized, CLOSED",
        "403 Forbidden, CLOSED",
        "404 Not Found, GONE",
        "410 Gone, GONE",
        "429 Too Many Requests, BUSY",
        "451 Unavailable, CLOSED",
        "500 Error, FAILING",
        "503 Unavailable, FAILING",
        "999 Denied, CLOSED",
    })
    void readsTheStatus(String said, Outcome outcome) {
        server.answer("/a", said);
        assertThat(ask(open(), "/a").outcome()).isEqualTo(outcome);
    }

    @Test
    void hearsHowLongToWait() {
        server.answer("/s", "503 Busy\r\nRetry-After: 120")
                .answer("/d", "429 Busy\r\nRetry-After: Mon, 01 Mar 2027 13:00:00 GMT")
                .answer("/l", "429 Busy\r\nRetry-After: 999999999");
        assertThat(ask(open(), "/s").patience()).contains(Duration.ofMinutes(2));
        assertThat(ask(open(), "/s").outcome()).isEqualTo(Outcome.BUSY);
        assertThat(ask(open(), "/d").patience()).contains(Duration.ofHours(1));
        assertThat(ask(open(), "/l").patience()).contains(Duration.ofDays(7));
        assertThat(server.asked()).as("nobody insists").allMatch(asked -> asked.startsWith("HEAD"));
    }

    @Test
    void followsFiveRedirectsAndSaysWhereThePageLivesForGood() {
        for (int i = 1; i < 7; i++) {
            server.answer("/" + i, "301 Moved\r\nLocation: /" + (i + 1));
        }
        server.answer("/7", "200 OK").answer("/t", "302 Found\r\nLocation: /7");
        assertThat(ask(open(), "/2").movedTo()).contains("http://public.test:" + server.port() + "/7");
        assertThat(ask(open(), "/1").outcome()).as("six").isEqualTo(Outcome.CONFUSED);
        assertThat(ask(open(), "/t")).isEqualTo(new Answer(Outcome.ALIVE, 200, Optional.empty(), Optional.empty()));
    }

    @Test
    void doesNotGoInCircles() {
        server.answer("/a", "302 Found\r\nLocation: /b").answer("/b", "302 Found\r\nLocation: /a");
        assertThat(ask(open(), "/a").outcome()).isEqualTo(Outcome.CONFUSED);
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "192.168.1.1",
                "::1",
                "fd00::1",
                "fe80::1",
                "93.184.216.34 127.0.0.1",
                "127.0.0.1 93.184.216.34"
            })
    void neverConnectsToANameThatLeadsInside(String addresses) {
        Outside outside = outside(Map.of("public.test", addresses));
        assertThat(ask(outside, "/a").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://2130706433:PORT/",
                "http://0x7f000001:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://127.1:PORT/",
                "http://[::1]:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://0.0.0.0:PORT/"
            })
    void neverConnectsToThisMachineHoweverItIsWritten(String written) {
        Optional<LinkAddress> address = LinkAddress.of(written.replace("PORT", String.valueOf(server.port())));
        Answer answer = address.map(outside(Map.of())::ask).orElse(Answer.refused());
        assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void looksAtEachStepOfARedirectLikeAtTheFirst() throws IOException {
        try (SmallServer inside = new SmallServer()) {
            inside.answer("/secret", "200 OK");
            Outside outside = outside(
                    Map.of("public.test", "127.0.0.1", "inside.test", "127.0.0.2", "rebound.test", "10.0.0.7"),
                    "127.0.0.1");
            server.answer("/name", "302 Found\r\nLocation: http://inside.test:" + inside.port() + "/secret")
                    .answer("/rebound", "302 Found\r\nLocation: http://rebound.test/secret")
                    .answer("/number", "302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/")
                    .answer("/six", "302 Found\r\nLocation: http://[fd00::1]/")
                    .answer("/file", "302 Found\r\nLocation: file:///etc/passwd")
                    .answer("/user", "302 Found\r\nLocation: http://a:b@public.test/");
            for (String path : List.of("/name", "/rebound", "/number", "/six", "/file", "/user")) {
                assertThat(ask(outside, path).outcome()).as(path).isEqualTo(Outcome.REFUSED);
            }
            assertThat(inside.requests()).isEmpty();
        }
    }

    /// What is connected to is what was looked at: a name that answers something else the second time gains nothing.
    @Test
    void resolvesANameOnceForAConnection() {
        server.answer("/a", "200 OK");
        assertThat(ask(open(), "/a").outcome()).isEqualTo(Outcome.ALIVE);
        assertThat(resolved).containsExactly("public.test");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 25, 53, 3306, 6379, 9200})
    void asksAtPortsOfWebServersAlone(int port) {
        assertThat(Reach.PUBLIC_WEB.allows(InetAddress.ofLiteral("93.184.216.34"), port))
                .isFalse();
        assertThat(Reach.PUBLIC_WEB.allows(InetAddress.ofLiteral("93.184.216.34"), 443))
                .isTrue();
    }

    @Test
    void goesAroundTheProxiesOfTheProcess() {
        server.answer("/a", "200 OK");
        for (String property : List.of("socksProxyHost", "http.proxyHost")) {
            System.setProperty(property, "192.0.2.1");
        }
        try {
            assertThat(ask(open(), "/a").outcome()).isEqualTo(Outcome.ALIVE);
        } finally {
            System.clearProperty("socksProxyHost");
            System.clearProperty("http.proxyHost");
        }
    }

    @Test
    void isNotConfusedByWhatIsNoWebServer() {
        server.answer("/raw", "RAW SSH-2.0-OpenSSH\r\n")
                .answer("/long", "RAW HTTP/1.1 200 OK\r\nA: " + "a".repeat(100_000))
                .answer("/early", "RAW HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n");
        assertThat(ask(open(), "/raw").outcome()).isEqualTo(Outcome.CONFUSED);
        assertThat(ask(open(), "/long").outcome()).isEqualTo(Outcome.CONFUSED);
        assertThat(ask(open(), "/early").outcome()).isEqualTo(Outcome.ALIVE);
    }

    @Test
    void leavesWhoDoesNotAnswer() throws IOException {
        LinkAddress gone;
        Outside outside = new Outside(reachThisMachine(), "essai", Duration.ofMillis(100), fixed());
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            gone = LinkAddress.of("http://public.test:" + silent.getLocalPort() + "/")
                    .orElseThrow();
            assertThat(outside.ask(gone).outcome()).isEqualTo(Outcome.SILENT);
        }
        assertThat(outside.ask(gone).outcome()).isEqualTo(Outcome.SILENT);
        assertThat(ask(outside(Map.of("public.test", "")), "/").outcome()).isEqualTo(Outcome.UNKNOWN_HOST);
    }

    private static Reach reachThisMachine() {
        return new Reach() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public boolean allows(InetAddress address, int port) {
                return true;
            }
        };
    }

    @Test
    void doesNotSpeakToASiteThatDoesNotProveWhoItIs() {
        LinkAddress address =
                LinkAddress.of("https://public.test:" + server.port() + "/a").orElseThrow();
        server.answer("/a", "200 OK");
        assertThat(open().ask(address).outcome()).isIn(Outcome.UNSAFE, Outcome.SILENT);
        assertThat(server.asked()).noneMatch(asked -> asked.contains("/a"));
    }
}
