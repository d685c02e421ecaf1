package org.vitaressources.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vitaressources.Vita;
import org.vitaressources.search.Search;

/// Any bytes, through every door of the running application: a page or a refusal, never a failure, and nothing printed
/// that was not escaped.
@SpringBootTest(classes = Vita.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileParametersIntegrationTests {
    private static final int RANDOM = 1_000;
    /// Pages with a form that changes something: they keep its token in a cookie.
    private static final List<String> FORMS = List.of("/connexion", "/mot-de-passe");

    private static final Path FOLDER = folder();

    @LocalServerPort
    private int port;

    @Autowired
    private Search search;

    @DynamicPropertySource
    static void ownFolders(DynamicPropertyRegistry properties) throws IOException {
        Path bundle = Files.createDirectories(FOLDER.resolve("content/garage"));
        Files.writeString(bundle.resolve("index.md"), """
                ---
                titre: Un garage solidaire
                type: etude-de-cas
                territoires: [commune:35236]
                secteurs: [mobilite]
                date: 2015
                ---
                La mobilité en Ille-et-Vilaine.
                """);
        Files.writeString(bundle.resolve("note.md"), "# Note\n\nLe garage de Redon.\n");
        properties.add("vita.content", () -> FOLDER.resolve("content").toString());
        properties.add("vita.index", () -> FOLDER.resolve("index").toString());
        properties.add("vita.data", () -> FOLDER.resolve("data").toString());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "hostile");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Each with the place of what is sent.
    static List<String> doors() {
        List<String> doors = new ArrayList<>();
        List<String> parameters = List.of(
                "q",
                "territoire",
                "secteur",
                "type",
                "structure",
                "theme",
                "public",
                "annee",
                "format",
                "portee",
                "autour",
                "rayon",
                "tel-quel",
                "tri",
                "page",
                "taille");
        for (String page : List.of("/recherche", "/api/v1/recherche", "/en/recherche", "/recherche/suggestions")) {
            parameters.forEach(parameter -> doors.add(page + "?" + parameter + "={}"));
            doors.add(page + "?q=garage&territoire={}&annee={}&autour={}&rayon={}");
            doors.add(page + "?{}={}");
        }
        doors.addAll(List.of(
                "/territoires/{}",
                "/secteurs/{}",
                "/carnets?etat={}&page={}",
                "/carnets/{}/entrees/{}",
                "/carnets/desabonnement/{}",
                "/ressources/{}",
                "/ressources/un-garage-solidaire?q={}",
                "/ressources/{}/documents/{}",
                "/ressources/un-garage-solidaire/documents/{}",
                "/ressources/un-garage-solidaire/documents/note.md/lecture?q={}",
                "/ressources/un-garage-solidaire/documents/note.md/lecture?affichage={}",
                "/ressources/{}/passages",
                "/ressources/un-garage-solidaire/passages?q={}",
                "/ressources/un-garage-solidaire/passages?q=garage&page={}",
                "/ressources/un-garage-solidaire/passages/proches?document={}&ancre={}",
                "/connexion?suite={}&fait={}",
                "/mot-de-passe?courriel={}",
                "/mot-de-passe/{}",
                "/courriel/{}",
                "/inscription/{}",
                "/pages/{}",
                "/{}",
                "/?lang={}"));
        return doors;
    }

    @Test
    void opensTheDoorsToWhatIsHarmless() throws IOException {
        try (RawClient client = new RawClient(port)) {
            for (String door : doors()) {
                boolean named = door.endsWith("?q={}");
                assertThat(client.get(door.replace("{}", "garage")).status())
                        .as(door)
                        .isIn(named ? List.of(200) : List.of(200, 404, 410));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("doors")
    void answersWhateverIsSent(String door) throws IOException {
        List<String> sent = new ArrayList<>();
        HostileStrings.ours().forEach(text -> sent.add(HostileStrings.encoded(text.getBytes(StandardCharsets.UTF_8))));
        int most = door.startsWith("/recherche?q={}") ? RANDOM : 40;
        HostileStrings.random(most).forEach(bytes -> sent.add(HostileStrings.encoded(bytes)));
        assertThat(sent).hasSizeGreaterThan(240);
        try (RawClient client = new RawClient(port)) {
            for (String text : sent) {
                check(door.replace("{}", text), client.get(door.replace("{}", text)));
            }
        }
        assertThat(search.state().rebuilding()).isFalse();
    }

    @Test
    void answersBytesThatAreNotEncoded() throws IOException {
        try (RawClient client = new RawClient(port)) {
            RawClient.Answer accents = client.get("/api/v1/recherche?q=mobilité".getBytes(StandardCharsets.UTF_8));
            assertThat(accents.status()).isEqualTo(200);
            assertThat(accents.body()).contains("\"query\":\"mobilité\"");
            for (byte[] bytes : HostileStrings.random(300)) {
                byte[] address = RawClient.joined("/recherche?q=".getBytes(StandardCharsets.UTF_8), visible(bytes));
                check(HostileStrings.encoded(bytes), client.get(address));
            }
        }
    }

    @Test
    void readsParametersThatAreRepeatedEmptyOrTooMany() throws IOException {
        try (RawClient client = new RawClient(port)) {
            for (String query : List.of("?", "?&&&", "?q", "?q&q&q", "?q=a&q=b", "?page=2&page=x&page=")) {
                assertThat(client.get("/recherche" + query).status()).as(query).isEqualTo(200);
            }
            assertThat(client.get("/recherche?q=garage&page=999999999999").status())
                    .isEqualTo(200);
            assertThat(client.get("/recherche?q=" + "a".repeat(12_000)).status())
                    .isEqualTo(200);
            String many =
                    IntStream.range(0, 900).mapToObj(i -> "territoire=a" + i).collect(Collectors.joining("&"));
            assertThat(client.get("/recherche?" + many).status()).isEqualTo(200);
            String tooMany = "a&".repeat(5_000);
            assertThat(client.get("/recherche?" + tooMany).status()).isBetween(400, 499);
            assertThat(client.get("/recherche?" + "a=1&".repeat(12_000)).status())
                    .isBetween(400, 499);
            assertThat(client.get("/recherche?q=" + "a".repeat(100_000)).status())
                    .isBetween(400, 499);
            for (String bad : List.of("%", "%f", "%zz", "%c3", "%c3%28", "%ff", "%ed%a0%80", "%c0%af", "%00", "a&=b")) {
                assertThat(client.get("/recherche?q=" + bad).status()).as(bad).isIn(200, 400);
            }
        }
    }

    /// Spaces and ends of lines would end the address, and the rest would be another request.
    private static byte[] visible(byte[] bytes) {
        byte[] visible = bytes.clone();
        for (int i = 0; i < visible.length; i++) {
            visible[i] = visible[i] == ' ' || visible[i] == '\r' || visible[i] == '\n' ? (byte) '_' : visible[i];
        }
        return visible;
    }

    private static void check(String sent, RawClient.Answer answer) {
        assertThat(answer.status()).as(sent).isBetween(200, 499);
        if (answer.type().startsWith("text/html") && !answer.body().isEmpty()) {
            assertThat(answer.body()).as(sent).contains("</html>");
            assertThat(answer.body())
                    .as(sent)
                    .doesNotContain(
                            "<script>alert", "<img src=x", "<svg/onload", "</title><b>", "value=\"\"><", "\u0000");
        }
        if (FORMS.stream().anyMatch(sent::startsWith)) {
            assertThat(answer.headers()).as(sent).doesNotContain("Set-Cookie: vita=");
        } else {
            assertThat(answer.headers()).as(sent).doesNotContainIgnoringCase("set-cookie");
        }
        assertThat(answer.body()).as(sent).doesNotContain("java.lang.", "org.springframework", "\tat ");
    }
}
