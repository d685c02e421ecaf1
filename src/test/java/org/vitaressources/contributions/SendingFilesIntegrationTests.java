package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Role;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.uploads.Uploads;
import org.vitaressources.uploads.UploadsProperties;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// Files sent to a draft, over HTTP as a browser sends them.
class SendingFilesIntegrationTests extends WholeSite {
    private static final byte[] PDF = "%PDF-1.4 un document".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Contributions contributions;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadsProperties limits;

    private Member author;
    private Contribution draft;
    private Visitor browser;
    private FileSender sender;
    private String path;

    @BeforeEach
    void begin() {
        author = people.contributor();
        draft = contributions.store(Contribution.begin(author.id().value(), Draft.EMPTY, clock.instant()));
        path = "/contributions/" + draft.id();
        browser = visitor(author);
        sender = sender(browser);
    }

    @Test
    void aFileSentInPiecesIsKeptWhole() throws IOException {
        byte[] bytes = Arrays.copyOf(PDF, 300_000);
        String upload = FileSender.location(sender.announce(path + "/depots", "Bilan été.pdf", bytes.length));
        assertThat(upload).startsWith(path + "/depots/");
        HttpResponse<String> first = sender.piece(upload, 0, Arrays.copyOf(bytes, 100_000));
        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(FileSender.offset(first)).isEqualTo(100_000);
        assertThat(FileSender.offset(sender.head(upload))).isEqualTo(100_000);
        HttpResponse<String> last = sender.piece(upload, 100_000, Arrays.copyOfRange(bytes, 100_000, bytes.length));
        assertThat(last.headers().firstValue("Upload-Complete")).contains("?1");
        DraftFile file = only();
        assertThat(file.name()).isEqualTo("bilan-ete.pdf");
        assertThat(file.originalName()).isEqualTo("Bilan été.pdf");
        assertThat(Files.readAllBytes(kept.at(file.sha256()))).isEqualTo(bytes);
        // The sender missed the answer and asks again: the file is there once.
        assertThat(sender.head(upload).headers().firstValue("Upload-Complete")).contains("?1");
        assertThat(sender.piece(upload, 300_000, new byte[0]).statusCode()).isEqualTo(200);
        assertThat(files()).hasSize(1);
    }

    @Test
    void aPieceForAnotherPlaceIsToldTheRightOne() {
        String upload = FileSender.location(sender.announce(path + "/depots", "a.pdf", 1000));
        assertThat(FileSender.offset(sender.piece(upload, 0, Arrays.copyOf(PDF, 400))))
                .isEqualTo(400);
        for (long wrong : new long[] {0, 399, 401, 1000, 999_999_999_999_999L}) {
            HttpResponse<String> answer = sender.piece(upload, wrong, new byte[10]);
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(FileSender.offset(answer)).isEqualTo(400);
        }
        assertThat(FileSender.offset(sender.head(upload))).isEqualTo(400);
    }

    @Test
    void moreBytesThanAnnouncedAreRefusedAndLeaveNothing() {
        String upload = FileSender.location(sender.announce(path + "/depots", "a.pdf", 50));
        assertThat(sender.piece(upload, 0, new byte[51]).statusCode()).isEqualTo(413);
        assertThat(FileSender.offset(sender.head(upload))).isZero();
    }

    @Test
    void ofTwoPiecesAtOnceOneIsTaken() throws Exception {
        byte[] bytes = Arrays.copyOf(PDF, 2_000_000);
        String upload = FileSender.location(sender.announce(path + "/depots", "a.pdf", bytes.length));
        Callable<HttpResponse<String>> send = () -> sender.piece(upload, 0, bytes);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> answers = both.invokeAll(List.of(send, send));
            assertThat(answers.stream().map(answer -> answer.resultNow().statusCode()))
                    .contains(200)
                    .allMatch(status -> status == 200 || status == 409);
        }
        assertThat(Files.readAllBytes(kept.at(only().sha256()))).isEqualTo(bytes);
    }

    @Test
    void filesThatArriveAtTheSameMomentAreAllThere() throws Exception {
        List<Callable<HttpResponse<String>>> sends = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            byte[] bytes = ("%PDF-1.4 document " + i).getBytes(StandardCharsets.US_ASCII);
            String upload = FileSender.location(sender.announce(path + "/depots", "a.pdf", bytes.length));
            sends.add(() -> sender.piece(upload, 0, bytes));
        }
        try (ExecutorService all = Executors.newFixedThreadPool(6)) {
            for (Future<HttpResponse<String>> answer : all.invokeAll(sends)) {
                assertThat(answer.resultNow().statusCode()).isEqualTo(200);
            }
        }
        assertThat(files()).hasSize(12).extracting(DraftFile::name).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNotTheirsDoesNotExist() {
        String upload = FileSender.location(sender.announce(path + "/depots", "a.pdf", 1000));
        sender.form(path + "/fichiers", Map.of("b.pdf", PDF));
        Visitor other = visitor(people.contributor());
        FileSender stranger = sender(other);
        assertThat(stranger.head(upload).statusCode()).isEqualTo(404);
        assertThat(stranger.piece(upload, 0, PDF).statusCode()).isEqualTo(404);
        assertThat(stranger.announce(path + "/depots", "c.pdf", 10).statusCode())
                .isEqualTo(404);
        assertThat(stranger.form(path + "/fichiers", Map.of("c.pdf", PDF)).statusCode())
                .isEqualTo(404);
        for (String page : List.of("/fichiers", "/fichiers/b.pdf", "/fichiers/b.pdf/lecture")) {
            assertThat(other.get(path + page).status()).as(page).isEqualTo(404);
        }
        assertThat(other.post(upload + "/abandon").status()).isEqualTo(404);
        assertThat(other.post(path + "/fichiers/b.pdf/retrait").status()).isEqualTo(404);
        // Nor under a draft of their own.
        Contribution own = contributions.store(
                Contribution.begin(people.contributor().id().value(), Draft.EMPTY, clock.instant()));
        String moved = upload.replace(draft.id().value(), own.id().value());
        assertThat(sender.head(moved).statusCode()).isEqualTo(404);
        assertThat(files()).hasSize(1);
    }

    @Test
    void moderatorsReadFilesFromTheSubmissionOnWithinTheirLimits() {
        sender.form(path + "/fichiers", Map.of("b.pdf", PDF));
        Visitor moderator = visitor(people.moderator());
        Visitor elsewhere = visitor(people.member(Role.MODERATOR, new Limits(List.of("departement:35"), List.of())));
        assertThat(moderator.get(path + "/fichiers/b.pdf").status()).isEqualTo(404);
        Contribution now = contributions.byId(draft.id()).orElseThrow();
        now.write(now.draft().withTags(Map.of("territoires", List.of("departement:75"))), clock.instant());
        now.submit(clock.instant());
        contributions.store(now);
        assertThat(moderator.get(path + "/fichiers/b.pdf").status()).isEqualTo(200);
        assertThat(moderator.get(path + "/fichiers/b.pdf/lecture").status()).isEqualTo(200);
        assertThat(elsewhere.get(path + "/fichiers/b.pdf").status()).isEqualTo(404);
        assertThat(moderator.post(path + "/fichiers/b.pdf/retrait").status()).isEqualTo(404);
        assertThat(browser.post(path + "/fichiers/b.pdf/retrait").status()).isEqualTo(409);
        assertThat(sender.announce(path + "/depots", "c.pdf", 10).statusCode()).isEqualTo(409);
    }

    @Test
    void aFormWithoutScriptTakesSeveralFilesAndSaysWhichItRefuses() {
        Map<String, byte[]> sent = new LinkedHashMap<>();
        sent.put("Rapport <b>.pdf", PDF);
        sent.put("page.pdf", "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        sent.put("vide.pdf", new byte[0]);
        HttpResponse<String> answer = sender.form(path + "/fichiers", sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Rapport &lt;b&gt;.pdf")
                .contains("page.pdf\u00a0» est une page web")
                .contains("vide.pdf\u00a0» est vide")
                .doesNotContain("<script>alert");
        assertThat(files()).extracting(DraftFile::name).containsExactly("rapport-b.pdf");
        assertThat(sender.form(path + "/fichiers", Map.of()).statusCode()).isEqualTo(422);
        assertThat(sender.form(
                                path + "/fichiers",
                                Map.of("autre.pdf", "%PDF-1.4 autre".getBytes(StandardCharsets.US_ASCII)))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theSameBytesStandOnceInADraft() {
        sender.form(path + "/fichiers", Map.of("a.pdf", PDF));
        sender.form(path + "/fichiers", Map.of("b.pdf", PDF));
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileLeavesAsASandboxedAttachmentOfItsOwnType() {
        sender.form(path + "/fichiers", Map.of("a.pdf.html", PDF));
        Visitor.Answer answer = browser.get(path + "/fichiers/a-pdf.pdf");
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"a-pdf.pdf\"");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aRefusedFileLeavesNothing() {
        byte[] page = "<html>une page</html>".getBytes(StandardCharsets.US_ASCII);
        String upload = FileSender.location(sender.announce(path + "/depots", "a.pdf", page.length));
        HttpResponse<String> answer = sender.piece(upload, 0, page);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("page web");
        assertThat(sender.head(upload).statusCode()).isEqualTo(404);
        assertThat(part(upload)).doesNotExist();
    }

    @Test
    void tooMuchIsRefusedBeforeItIsSent() {
        assertThat(sender.announce(path + "/depots", "a.pdf", 0).statusCode()).isEqualTo(422);
        HttpResponse<String> large = sender.announce(path + "/depots", "a.pdf", limits.largest() + 1);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("200\u00a0Mo");
        for (int i = 0; i < 10; i++) {
            assertThat(sender.announce(path + "/depots", i + ".pdf", limits.largest())
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(sender.announce(path + "/depots", "z.pdf", 1).statusCode()).isEqualTo(429);
        assertThat(visitor(author).get(path + "/fichiers").text()).contains("Envoi interrompu");
    }

    @Test
    void whatIsNotFinishedInTimeIsForgotten() {
        String upload = FileSender.location(sender.announce(path + "/depots", "a.pdf", 1000));
        sender.piece(upload, 0, Arrays.copyOf(PDF, 500));
        uploads.purge();
        assertThat(sender.head(upload).statusCode()).isEqualTo(204);
        assertThat(part(upload)).exists();
        clock.pass(Duration.ofDays(3));
        uploads.purge();
        assertThat(part(upload)).doesNotExist();
        assertThat(uploads.unfinished(author.id().value(), draft.id().value())).isEmpty();
    }

    @Test
    void anUploadIsGivenUpWithAForm() {
        String upload = FileSender.location(sender.announce(path + "/depots", "a.pdf", 1000));
        sender.piece(upload, 0, Arrays.copyOf(PDF, 500));
        assertThat(browser.post(upload + "/abandon").location()).isEqualTo(path + "/fichiers?fait=envoi-abandonne");
        assertThat(sender.head(upload).statusCode()).isEqualTo(404);
        assertThat(part(upload)).doesNotExist();
    }

    @Test
    void aFormWithFilesFromWhoIsNotSignedInIsNotEvenRead() {
        FileSender nobody = new FileSender(port, "inconnue", "x");
        HttpResponse<String> answer = nobody.form(path + "/fichiers", Map.of("a.pdf", new byte[3_000_000]));
        assertThat(FileSender.location(answer)).startsWith("/connexion");
        assertThat(sender.form("/connexion", Map.of("a.pdf", PDF)).statusCode()).isEqualTo(415);
    }

    private Visitor visitor(Member member) {
        Visitor visitor = visitor().withCookie("vita", people.session(member));
        visitor.get("/compte");
        return visitor;
    }

    private FileSender sender(Visitor visitor) {
        return new FileSender(port, visitor.session(), visitor.token());
    }

    private List<DraftFile> files() {
        return contributions.byId(draft.id()).orElseThrow().draft().files();
    }

    private DraftFile only() {
        assertThat(files()).hasSize(1);
        return files().getFirst();
    }

    private Path part(String upload) {
        return limits.folder().resolve(upload.substring(upload.lastIndexOf('/') + 1) + ".part");
    }
}
