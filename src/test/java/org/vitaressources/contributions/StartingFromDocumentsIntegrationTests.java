package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// A contribution that begins with documents: read by the real program, in its own process.
class StartingFromDocumentsIntegrationTests extends WholeSite {
    private static final String PAGE = "/contributions/depuis-documents";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired
    private Contributions contributions;

    @Autowired
    private DraftReadings readings;

    @Autowired
    private ReadingRows rows;

    private Member author;
    private Visitor browser;
    private FileSender sender;

    @BeforeEach
    void signIn() {
        author = people.contributor();
        browser = visitor().withCookie("vita", people.session(author));
        browser.get(PAGE);
        sender = new FileSender(port, browser.session(), browser.token());
    }

    @Test
    void aWordFileFillsTheFormWithThePlacesItsWordsComeFrom() throws IOException {
        Contribution begun = begin(Map.of("garage.docx", caseStudy()));
        Draft draft = read(begun);
        assertThat(draft.type()).isEqualTo("etude-de-cas");
        assertThat(draft.sections().get("partenaires")).contains("agglomération");
        assertThat(draft.sections().get("moyens")).contains("12 000 euros");
        Provenance source = Objects.requireNonNull(draft.sources().get("moyens"));
        assertThat(source.file()).isEqualTo("garage.docx");
        String page = browser.get("/contributions/" + begun.id() + "/fichiers/garage.docx/lecture")
                .body();
        assertThat(page).contains("id=\"" + source.anchor() + "\"").contains("12 000 euros");
        assertThat(browser.get("/contributions/" + begun.id() + "/fichiers").text())
                .contains("rubrique par rubrique")
                .contains("Partenaires");
    }

    @Test
    void whatThePersonTypedStands() throws IOException {
        Contribution begun = contributions.store(Contribution.begin(
                author.id().value(),
                Draft.EMPTY
                        .ofType("etude-de-cas")
                        .withTitle("Mon titre")
                        .withSections(Map.of("moyens", "Je l’écris moi-même.")),
                clock.instant()));
        sender.form("/contributions/" + begun.id() + "/fichiers", Map.of("garage.docx", caseStudy()));
        read(begun);
        browser.get("/contributions/" + begun.id() + "/fichiers");
        browser.post("/contributions/" + begun.id() + "/fichiers/garage.docx/reprise");
        Draft draft = read(begun);
        assertThat(draft.title()).isEqualTo("Mon titre");
        assertThat(draft.sections()).containsEntry("moyens", "Je l’écris moi-même.");
        assertThat(draft.sources()).doesNotContainKey("moyens").containsKey("partenaires");
        assertThat(reading(begun, "garage.docx").left()).containsExactly("moyens");
    }

    @Test
    void aTextWithoutKnownHeadingsLandsInOneSectionAndThePageSaysSo() {
        Contribution begun = begin(
                Map.of("notes.txt", "Nous avons ouvert un garage.\n\nIl répare.".getBytes(StandardCharsets.UTF_8)));
        Draft draft = read(begun);
        assertThat(draft.sections()).containsOnlyKeys("contexte");
        assertThat(draft.title()).as("of the file, for want of another").isEqualTo("Notes");
        assertThat(browser.get("/contributions/" + begun.id() + "/fichiers").text())
                .contains("n’a pas reconnu les titres");
    }

    @Test
    void aFileThatCannotBeReadStaysAsAnAnnexWithTheReason() {
        Contribution begun = begin(Map.of("abime.pdf", "%PDF-1.4 abîmé".getBytes(StandardCharsets.UTF_8)));
        Draft draft = read(begun);
        assertThat(draft.files()).hasSize(1);
        assertThat(draft.sections()).isEmpty();
        assertThat(reading(begun, "abime.pdf").state()).isEqualTo(DraftReading.State.UNREADABLE);
        assertThat(browser.get("/contributions/" + begun.id() + "/fichiers").text())
                .contains("gardé en annexe")
                .contains("abîmé");
    }

    @Test
    void severalDocumentsFillWhatTheOthersLeave() throws IOException {
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put("a-garage.docx", caseStudy());
        both.put("b-bilan.md", "# Bilan\n\n## Résultats\n\nSoixante voitures.\n".getBytes(StandardCharsets.UTF_8));
        Draft draft = read(begin(both));
        assertThat(draft.sections().get("resultats")).contains("Soixante voitures");
        assertThat(draft.sections().get("moyens")).contains("12 000 euros");
        assertThat(draft.sources())
                .extractingByKey("resultats")
                .extracting("file")
                .isEqualTo("b-bilan.md");
    }

    @Test
    void aReadingGoesOnAfterARestart() throws IOException {
        Contribution begun = begin(Map.of("garage.docx", caseStudy()));
        read(begun);
        rows.write(
                begun.id().value(),
                new DraftReading("garage.docx", DraftReading.State.WAITING, "", List.of(), List.of()),
                true);
        readings.resume();
        read(begun);
        assertThat(reading(begun, "garage.docx").state()).isEqualTo(DraftReading.State.FILLED);
    }

    @Test
    void aStartWithNothingToReadIsNoStart() {
        assertThat(sender.form(PAGE, Map.of()).statusCode()).isEqualTo(422);
        HttpResponse<String> refused = sender.form(PAGE, Map.of("a.exe", new byte[] {'M', 'Z', 1}));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("est un programme");
        assertThat(contributions.by(author.id().value())).allMatch(left -> left.state() == ContributionState.TRASHED);
    }

    private Contribution begin(Map<String, byte[]> files) {
        HttpResponse<String> answer = sender.form(PAGE, files);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String id = FileSender.location(answer).replaceFirst("/contributions/([^/]*)/.*", "$1");
        return contributions.byId(new ContributionId(id)).orElseThrow();
    }

    /// The draft once all its files have been read.
    private Draft read(Contribution begun) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (readings.of(begun.id()).values().stream().anyMatch(DraftReading::waiting)) {
            assertThat(System.nanoTime()).as("reading takes too long").isLessThan(end);
            Thread.onSpinWait();
        }
        return contributions.byId(begun.id()).orElseThrow().draft();
    }

    private DraftReading reading(Contribution begun, String file) {
        return Objects.requireNonNull(readings.of(begun.id()).get(file));
    }

    private static byte[] caseStudy() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading1");
            style.addNewName().setVal("heading 1");
            word.createStyles().addStyle(new XWPFStyle(style));
            heading(word, "Un garage solidaire");
            text(word, "Une association de la vallée répare les voitures de celles et ceux qui cherchent du travail.");
            heading(word, "Partenaires");
            text(word, "L’agglomération et un lycée professionnel.");
            heading(word, "Moyens et coûts");
            text(word, "Le loyer coûte 12 000 euros par an.");
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void heading(XWPFDocument word, String words) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle("Heading1");
        paragraph.createRun().setText(words);
    }

    private static void text(XWPFDocument word, String words) {
        word.createParagraph().createRun().setText(words);
    }
}
