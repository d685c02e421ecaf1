package org.vitaressources.exports.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitaressources.exports.Form;
import org.vitaressources.exports.SampleManuscripts;
import org.vitaressources.exports.ZipParts;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Version;

/// Documents and slides, read back by another program than the one that wrote them.
class OfficeFormsTests {
    private final Path folder;

    OfficeFormsTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private enum Office {
        DOCX,
        ODT,
        PPTX;

        Form form() {
            return switch (this) {
                case DOCX -> new DocxForm();
                case ODT -> new OdtForm();
                case PPTX -> new PptxForm();
            };
        }
    }

    @Test
    void aDocumentHasHeadingsListsTablesNotesAndPictures() throws IOException {
        try (XWPFDocument document = document(SampleManuscripts.kit(Version.TRAINER, folder))) {
            assertThat(styled(document, "Title")).containsExactly("Bien accueillir en chantier d’insertion");
            assertThat(styled(document, "Heading1"))
                    .containsExactly("Le premier jour", "Et ensuite\u00A0?", "Sources et crédits");
            assertThat(styled(document, "Heading2")).contains("Accueillir un salarié en parcours");
            assertThat(styled(document, "TrainerNote")).contains("Prévoir des feutres", "Vérifier la salle.");
            assertThat(styled(document, "TOC2")).contains("La boîte à outils nationale");
            assertThat(document.getTables()).hasSize(1);
            assertThat(document.getTables().getFirst().getRow(0).isRepeatHeader())
                    .isTrue();
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(document.getFootnotes().stream()
                            .filter(note -> !note.getParagraphs().isEmpty())
                            .map(note -> note.getParagraphs().getFirst().getText()))
                    .anyMatch(text -> text.contains("Accueillir autrement"));
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Bien accueillir en chantier d’insertion");
            assertThat(document.getFooterList().getFirst().getText()).contains("Bien accueillir");
        }
    }

    /// Sessions open a page; the steps of a kit that has but one follow each other.
    @Test
    void stepsFollowEachOtherOnThePage() throws IOException {
        Manuscript kit = SampleManuscripts.kit(Version.TRAINER, folder);
        Part only = new Part("seance", "", "", 0, kit.pieces());
        Manuscript single = new Manuscript(
                kit.key(),
                kit.title(),
                kit.language(),
                kit.version(),
                kit.facts(),
                List.of(only),
                kit.references(),
                kit.address(),
                kit.licence(),
                kit.changed());
        try (XWPFDocument document = document(single)) {
            assertThat(document.getParagraphs().stream().filter(one -> "Heading1".equals(one.getStyle())))
                    .hasSizeGreaterThan(2)
                    .noneMatch(XWPFParagraph::isPageBreak);
        }
        try (XWPFDocument document = document(kit)) {
            assertThat(document.getParagraphs().stream()
                            .filter(one -> "Heading1".equals(one.getStyle()))
                            .skip(1))
                    .isNotEmpty()
                    .allMatch(one -> one.getCTP().getPPr().getPageBreakBefore() == null);
        }
    }

    @Test
    void aNumberedListCountsFromOneEachTime() throws IOException {
        try (XWPFDocument document = document(SampleManuscripts.kit(Version.TRAINER, folder))) {
            List<String> lists = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getNumID() != null
                            && "decimal".equals(paragraph.getNumFmt())
                            && "ListParagraph".equals(paragraph.getStyle()))
                    .map(paragraph -> paragraph.getNumID().toString())
                    .distinct()
                    .toList();
            assertThat(lists).hasSize(2);
        }
    }

    @Test
    void learnersGetNoNotesAndNoAnswers() throws IOException {
        Manuscript kit = SampleManuscripts.kit(Version.LEARNER, folder);
        for (Office office : Office.values()) {
            Map<String, byte[]> parts = ZipParts.of(ZipParts.bytes(office.form(), kit));
            String all = parts.entrySet().stream()
                    .filter(part -> part.getKey().endsWith(".xml"))
                    .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
                    .reduce("", String::concat);
            assertThat(all).as(office.name()).contains("Visiter ensemble");
            assertThat(all)
                    .as(office.name())
                    .doesNotContain("bonne réponse", "le lieu rassure", "Laisser d’abord lire", "Le premier geste");
        }
    }

    @Test
    void slidesHaveTitlesNotesAndPicturesInWords() throws IOException {
        try (XMLSlideShow show = show(SampleManuscripts.kit(Version.TRAINER, folder))) {
            assertThat(show.getSlides().stream().skip(1))
                    .allSatisfy(slide -> assertThat(slide.getTitle()).isNotBlank());
            XSLFSlide reading = show.getSlides().get(2);
            assertThat(reading.getTitle()).isEqualTo("Accueillir un salarié en parcours");
            assertThat(notes(reading.getNotes())).contains("Laisser d’abord lire en silence");
            assertThat(show.getPictureData()).hasSize(1);
            List<String> names = new ArrayList<>();
            for (XSLFSlide slide : show.getSlides()) {
                for (XSLFShape shape : slide.getShapes()) {
                    names.add(shape.getXmlObject().xmlText());
                }
            }
            assertThat(names)
                    .as("a slide says at its foot what its words are owed to")
                    .anyMatch(
                            xml -> xml.contains("Sources\u00A0: ") && xml.contains("Accueillir autrement (CC BY 4.0)"));
            assertThat(names).anyMatch(xml -> xml.contains("descr=\"Plan du jardin avec ses trois parcelles\""));
            assertThat(show.getSlides()).anyMatch(XSLFSlide::isHidden);
        }
    }

    @ParameterizedTest
    @EnumSource(Office.class)
    void theSameManuscriptGivesTheSameBytes(Office office) throws IOException {
        Manuscript kit = SampleManuscripts.kit(Version.TRAINER, folder);
        assertThat(ZipParts.bytes(office.form(), kit)).isEqualTo(ZipParts.bytes(office.form(), kit));
    }

    @ParameterizedTest
    @EnumSource(Office.class)
    void aHostileManuscriptIsWordsAlone(Office office) throws IOException {
        byte[] bytes = ZipParts.bytes(office.form(), SampleManuscripts.hostile(folder));
        Map<String, byte[]> parts = ZipParts.of(bytes);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            assertThat(part.getKey()).matches("[A-Za-z0-9._\\[\\]/-]+").doesNotContain("..");
            String text = new String(part.getValue(), StandardCharsets.UTF_8);
            assertThat(text)
                    .doesNotContain("<script", "\u202E", "\u0000", "href=\"javascript", "Target=\"javascript")
                    .doesNotContain("Target=\"file:", "Target=\"data:", "href=\"file:", "href=\"data:");
        }
        if (office == Office.DOCX) {
            try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
                assertThat(styled(document, "Title").getFirst()).contains("<script>alert(1)</script>]]>&amp;");
            }
        }
    }

    @Test
    void documentsAreWhatTheStandardSays() throws Exception {
        for (Manuscript manuscript : manuscripts()) {
            try (XWPFDocument document = document(manuscript)) {
                assertThat(Faults.of(document.getDocument())).isEmpty();
                assertThat(Faults.of(document.getStyle())).isEmpty();
                document.getFootnotes()
                        .forEach(note ->
                                assertThat(Faults.of(note.getCTFtnEdn())).isEmpty());
                document.getNumbering()
                        .getNums()
                        .forEach(num -> assertThat(Faults.of(num.getCTNum())).isEmpty());
                document.getNumbering()
                        .getAbstractNums()
                        .forEach(num ->
                                assertThat(Faults.of(num.getCTAbstractNum())).isEmpty());
                document.getFooterList()
                        .forEach(footer ->
                                assertThat(Faults.of(footer._getHdrFtr())).isEmpty());
            }
        }
    }

    @Test
    void slidesAreWhatTheStandardSays() throws Exception {
        for (Manuscript manuscript : manuscripts()) {
            try (XMLSlideShow show = show(manuscript)) {
                assertThat(Faults.of(show.getCTPresentation())).isEmpty();
                show.getSlideMasters().forEach(master -> {
                    assertThat(Faults.of(master.getXmlObject())).isEmpty();
                    assertThat(Faults.of(master.getTheme().getXmlObject())).isEmpty();
                    for (var layout : master.getSlideLayouts()) {
                        assertThat(Faults.of(layout.getXmlObject())).isEmpty();
                    }
                });
                assertThat(Faults.of(show.getNotesMaster().getXmlObject())).isEmpty();
                for (XSLFSlide slide : show.getSlides()) {
                    assertThat(Faults.of(slide.getXmlObject())).isEmpty();
                    if (slide.getNotes() != null) {
                        assertThat(Faults.of(slide.getNotes().getXmlObject())).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void anOpenDocumentBeginsWithItsKind() throws IOException {
        byte[] bytes = ZipParts.bytes(new OdtForm(), SampleManuscripts.kit(Version.TRAINER, folder));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry first = zip.getNextEntry();
            assertThat(first).isNotNull();
            assertThat(first.getName()).isEqualTo("mimetype");
            assertThat(first.getMethod()).isEqualTo(ZipEntry.STORED);
        }
        Map<String, byte[]> parts = ZipParts.of(bytes);
        assertThat(ZipParts.text(parts, "content.xml"))
                .contains("text:outline-level=\"2\"", "text:note-class=\"footnote\"", "table:table-header-rows")
                .contains("<svg:title>Plan du jardin avec ses trois parcelles</svg:title>");
        assertThat(ZipParts.text(parts, "styles.xml")).contains("fo:language=\"fr\"");
        assertThat(ZipParts.text(parts, "META-INF/manifest.xml")).contains("Pictures/image1.png");
    }

    private List<Manuscript> manuscripts() throws IOException {
        return List.of(SampleManuscripts.kit(Version.TRAINER, folder), SampleManuscripts.hostile(folder));
    }

    private static XWPFDocument document(Manuscript manuscript) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(ZipParts.bytes(new DocxForm(), manuscript)));
    }

    private static XMLSlideShow show(Manuscript manuscript) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(ZipParts.bytes(new PptxForm(), manuscript)));
    }

    private static List<String> styled(XWPFDocument document, String style) {
        return document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String notes(XSLFNotes notes) {
        StringBuilder text = new StringBuilder();
        for (XSLFShape shape : notes.getShapes()) {
            if (shape instanceof XSLFTextShape words) {
                text.append(words.getText()).append('\n');
            }
        }
        return text.toString();
    }
}
