package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.exports.checked.CheckedBook;
import org.vitaressources.exports.checked.CheckedCartridge;
import org.vitaressources.exports.checked.CheckedPdf;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.kits.Kit;
import org.vitaressources.kits.StarterKitScene;
import org.vitaressources.kits.Step;
import org.vitaressources.kits.StepKind;
import org.vitaressources.whole.Visitor;

/// The two kits that the centre starts with, taken away in every form, accepted by what their world checks them with.
class StarterKitsTakenAwayIntegrationTests extends StarterKitScene {
    @Autowired
    private Exports exports;

    @Autowired
    private List<Form> forms;

    @ParameterizedTest
    @CsvSource({"vita-0090, TRAINER", "vita-0090, LEARNER", "vita-0091, TRAINER", "vita-0091, LEARNER"})
    void everyFormIsAcceptedAndHoldsEveryStep(String id, Version version, @TempDir Path folder) throws Exception {
        Member trainer = people.contributor();
        Visitor nour = signedIn(trainer);
        nour.post("/ressources/" + slug(id) + "/deroule/copie");
        Kit own = kits.byId(kits.of(trainer.id()).getFirst().id()).orElseThrow();
        Wish wish = new Wish(Wish.Kind.KIT, own.id().value(), version, false, "pdf", Locale.FRENCH);
        Manuscript manuscript = exports.manuscript(wish, trainer.id().value()).orElseThrow();
        List<String> titles = own.steps().stream()
                .filter(step -> version == Version.TRAINER || step.kind() != StepKind.NOTE)
                .map(Step::title)
                .toList();
        assertThat(titles).hasSizeGreaterThan(25);
        for (Form form : forms) {
            if (!form.takes(manuscript)) {
                continue;
            }
            byte[] bytes = bytes(form, manuscript);
            switch (form.name()) {
                case "pdf" -> CheckedPdf.accepts(bytes);
                case "epub" -> CheckedBook.accepts(bytes, folder);
                case "cartouche" -> CheckedCartridge.accepts(ZipParts.of(bytes));
                case "docx" -> new XWPFDocument(new ByteArrayInputStream(bytes)).close();
                case "pptx" -> {
                    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
                        assertThat(show.getSlides()).hasSizeGreaterThan(titles.size());
                    }
                }
                default -> assertThat(bytes).as(form.name()).isNotEmpty();
            }
            if (holdsSteps(form)) {
                String words = words(form, bytes);
                assertThat(titles).as(form.name()).allMatch(title -> words.contains(plain(title)));
                assertThat(words.contains(plain("Arrêtez toute solution")))
                        .as("notes in " + form.name())
                        .isEqualTo(version == Version.TRAINER && id.equals("vita-0091"));
            }
        }
    }

    /// Sheets to sign or to fill in name sessions, not steps.
    private static boolean holdsSteps(Form form) {
        return List.of("pdf", "docx", "odt", "pptx", "epub", "html", "markdown", "cartouche", "scorm")
                .contains(form.name());
    }

    private static byte[] bytes(Form form, Manuscript manuscript) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(manuscript, new SpokenMaking(Locale.FRENCH), out);
        return out.toByteArray();
    }

    private static String words(Form form, byte[] bytes) throws IOException {
        if (form.name().equals("pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                return plain(new PDFTextStripper().getText(document));
            }
        }
        return plain(ZipParts.of(bytes).entrySet().stream()
                .filter(part -> part.getKey().matches(".*\\.(xml|xhtml|html|md)"))
                .map(StarterKitsTakenAwayIntegrationTests::words)
                .collect(Collectors.joining("\n")));
    }

    private static String words(Map.Entry<String, byte[]> part) {
        String text = new String(part.getValue(), StandardCharsets.UTF_8);
        return part.getKey().endsWith(".md") ? text : Jsoup.parse(text).text();
    }

    /// Letters and digits alone: spaces, dashes and marks are each form's own.
    private static String plain(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
