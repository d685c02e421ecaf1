package org.vitaressources.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.text.tika.ReadingProperties;
import org.vitaressources.text.tika.TikaFileParser;

class DocumentReaderTests {
    private static Path shared = Path.of("");
    private static TikaFileParser parser;
    private static DocumentReader reader;

    private Path folder = Path.of("");

    @BeforeAll
    static void start(@TempDir Path given) {
        shared = given;
        parser = new TikaFileParser(ReadingProperties.defaults(), shared.resolve("work"));
        reader = StandaloneText.reader(parser, shared);
    }

    @BeforeEach
    void makeFolder(@TempDir Path given) {
        folder = given;
    }

    @AfterAll
    static void stop() {
        parser.close();
    }

    private static Reading read(Path file) {
        return reader.read(file, Integer.toHexString(file.toString().hashCode()) + "0123456789abcdef");
    }

    private static List<List<String>> fivePages() {
        List<List<String>> pages = new ArrayList<>();
        List<String> places = List.of("Redon", "Lille", "Nîmes", "Sète", "Agen");
        for (int i = 1; i <= 5; i++) {
            String place = places.get(i - 1);
            pages.add(List.of(
                    "VITA - Guide des ressourceries",
                    "La page de " + place + " raconte la vie d'une coopéra-",
                    "tive de " + place + " et de ses salariés, puis elle vous demande : voulez-",
                    "vous en savoir plus sur " + place + " et ce sujet qui nous occupe tous ?",
                    "Les gens de " + place + " vous répondent.",
                    "Page " + i + " sur 5"));
        }
        return pages;
    }

    @Test
    void readsPagesWithoutTheirHeadersAndFootersAndJoinsCutWords() throws IOException {
        Reading reading = read(SmallDocuments.pdf(folder.resolve("guide.pdf"), fivePages(), ""));
        assertThat(reading.status()).isEqualTo(ReadingStatus.COMPLETE);
        assertThat(reading.metadata().pages()).isEqualTo(5);
        assertThat(reading.passages())
                .extracting(Passage::anchor)
                .containsExactly("page-1", "page-2", "page-3", "page-4", "page-5");
        Passage third = reading.passages().get(2);
        assertThat(third.address()).isEqualTo(new Address.Page(3));
        assertThat(third.text())
                .contains("La page de Nîmes raconte la vie d'une coopérative de Nîmes et de ses salariés")
                .contains("voulez-vous en savoir plus")
                .doesNotContain("VITA")
                .doesNotContain("sur 5");
    }

    @Test
    void saysThatAPasswordIsNeeded() throws IOException {
        Reading reading = read(SmallDocuments.pdf(folder.resolve("secret.pdf"), fivePages(), "secret"));
        assertThat(reading.status()).isEqualTo(ReadingStatus.ENCRYPTED);
        assertThat(reading.reason()).contains("mot de passe");
    }

    @Test
    void saysThatPagesHaveNoText() throws IOException {
        Reading reading = read(SmallDocuments.pdf(folder.resolve("scan.pdf"), List.of(List.of(), List.of()), ""));
        assertThat(reading.status()).isEqualTo(ReadingStatus.NO_TEXT);
    }

    @Test
    void saysWhatIsTruncatedEmptyOrUnknown() throws IOException {
        byte[] whole = Files.readAllBytes(SmallDocuments.docx(folder.resolve("a.docx")));
        Path truncated = Files.write(folder.resolve("tronque.docx"), java.util.Arrays.copyOf(whole, whole.length / 8));
        Path pdf = Files.write(folder.resolve("tronque.pdf"), SmallDocuments.utf8("%PDF-1.7\n1 0 obj\n<< /Type"));
        Path empty = Files.write(folder.resolve("vide.pdf"), new byte[0]);
        Path unknown = Files.write(folder.resolve("x.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        assertThat(read(truncated).status()).isEqualTo(ReadingStatus.DAMAGED);
        assertThat(read(pdf).status()).isEqualTo(ReadingStatus.DAMAGED);
        assertThat(read(empty).status()).isEqualTo(ReadingStatus.EMPTY);
        assertThat(read(unknown).status()).isEqualTo(ReadingStatus.UNSUPPORTED);
        assertThat(Stream.of(truncated, pdf, empty, unknown).map(DocumentReaderTests::read))
                .allMatch(reading -> !reading.reason().isBlank());
    }

    @Test
    void readsHeadingsOfWordWithFrenchStyleNamesAndTables() throws IOException {
        Reading reading = read(SmallDocuments.docx(folder.resolve("projet.docx")));
        assertThat(reading.status()).isEqualTo(ReadingStatus.COMPLETE);
        assertThat(reading.metadata().title()).isEmpty();
        assertThat(reading.metadata().authors()).containsExactly("Zoé Martin");
        assertThat(reading.passages())
                .extracting(passage -> ((Address.Section) passage.address()).path())
                .containsExactly(List.of(), List.of("Le projet"), List.of("Le projet", "Les partenaires"));
        Passage last = reading.passages().getLast();
        assertThat(last.html().html()).contains("<th scope=\"col\">Nom</th>").contains("<td>Financeur</td>");
        assertThat(reading.passages()).noneMatch(passage -> passage.text().contains("En-tête de page"));
    }

    @Test
    void readsSlidesWithTheirNotesMarkedAsSuch() throws IOException {
        Reading reading = read(SmallDocuments.pptx(folder.resolve("expose.pptx")));
        assertThat(reading.passages())
                .extracting(Passage::address)
                .containsExactly(new Address.Slide(1), new Address.Slide(2));
        assertThat(reading.passages().get(1).text())
                .startsWith("Titre de la diapo 2")
                .contains("Notes")
                .contains("À dire 2");
        assertThat(reading.passages().get(1).html().html()).contains("<aside class=\"notes\">");
        assertThat(reading.outline()).extracting(Reading.OutlineEntry::text).contains("Titre de la diapo 1");
    }

    @Test
    void readsSheetsAsTables() throws IOException {
        Reading reading = read(SmallDocuments.xlsx(folder.resolve("budget.xlsx")));
        assertThat(reading.passages())
                .extracting(Passage::address)
                .containsExactly(new Address.Sheet(1, "Charges"), new Address.Sheet(2, "Recettes"));
        assertThat(reading.passages().getFirst().html().html()).contains("<th scope=\"col\">Montant</th>");
    }

    @Test
    void readsTheFilesOfAnArchiveWithTheirPlaces() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("guide.pdf", Files.readAllBytes(SmallDocuments.pdf(folder.resolve("g.pdf"), fivePages(), "")));
        members.put("notes/lisez-moi.txt", SmallDocuments.utf8("Lisez ceci d'abord."));
        members.put("casse.docx", SmallDocuments.utf8("PK\3\4 rien"));
        Reading reading = read(SmallDocuments.zip(folder.resolve("dossier.zip"), members));
        assertThat(reading.status()).isEqualTo(ReadingStatus.PARTIAL);
        assertThat(reading.reason()).contains("casse.docx");
        assertThat(reading.passages())
                .extracting(Passage::address)
                .contains(new Address.Member("guide.pdf", 1, new Address.Page(3)));
        assertThat(reading.passages())
                .extracting(Passage::anchor)
                .doesNotHaveDuplicates()
                .contains("fichier-1-page-3");
        assertThat(reading.passages()).anyMatch(passage -> passage.text().contains("Lisez ceci"));
        assertThat(reading.passages().getFirst().text()).contains("notes/lisez-moi.txt");
    }

    @Test
    void readsAMailAndItsAttachment() throws IOException {
        String mail = """
                From: a@example.org
                To: b@example.org
                Subject: Bilan
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=xyz

                --xyz
                Content-Type: text/plain; charset=utf-8

                Bonjour, voici le bilan.
                --xyz
                Content-Type: text/plain; name="bilan.txt"
                Content-Disposition: attachment; filename="bilan.txt"

                Le bilan est bon.
                --xyz--
                """;
        Reading reading = read(Files.writeString(folder.resolve("bilan.eml"), mail));
        assertThat(reading.passages()).anyMatch(passage -> passage.text().contains("voici le bilan"));
        assertThat(reading.passages())
                .anyMatch(passage -> passage.address() instanceof Address.Member member
                        && member.name().contains("bilan.txt")
                        && passage.text().contains("Le bilan est bon"));
    }

    @Test
    void readsRtfOdtAndEpub() throws IOException {
        Path rtf = Files.writeString(
                folder.resolve("a.rtf"), "{\\rtf1\\ansi\\ansicpg1252 Une \\'e9picerie solidaire.\\par}");
        assertThat(read(rtf).passages().getFirst().text()).isEqualTo("Une épicerie solidaire.");
        Map<String, byte[]> odt = new LinkedHashMap<>();
        odt.put("mimetype", SmallDocuments.utf8("application/vnd.oasis.opendocument.text"));
        odt.put(
                "content.xml",
                SmallDocuments.utf8(
                        "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:h text:outline-level=\"1\">Le lieu</text:h><text:p>Ouvert à tous.</text:p></office:text></office:body></office:document-content>"));
        Reading text = read(SmallDocuments.zip(folder.resolve("a.odt"), odt));
        assertThat(text.passages().getFirst().address())
                .isEqualTo(new Address.Section(List.of("Le lieu"), "section-le-lieu"));
        Map<String, byte[]> epub = new LinkedHashMap<>();
        epub.put("mimetype", SmallDocuments.utf8("application/epub+zip"));
        epub.put(
                "META-INF/container.xml",
                SmallDocuments.utf8(
                        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" version=\"1.0\"><rootfiles><rootfile full-path=\"livre.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>"));
        epub.put(
                "livre.opf",
                SmallDocuments.utf8(
                        "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Le livre</dc:title></metadata><manifest><item id=\"c1\" href=\"c1.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c1\"/></spine></package>"));
        epub.put(
                "c1.xhtml",
                SmallDocuments.utf8(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head><body><h1>Chapitre un</h1><p>Il était une fois.</p></body></html>"));
        Reading book = read(SmallDocuments.zip(folder.resolve("a.epub"), epub));
        assertThat(book.metadata().title()).contains("Le livre");
        assertThat(book.passages())
                .anyMatch(passage -> passage.address() instanceof Address.Section section
                        && section.path().equals(List.of("Chapitre un")));
    }

    @Test
    void readsTextAndPagesInOtherEncodings() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Path html = Files.write(
                folder.resolve("page.html"),
                "<html lang=fr><title>L’œuvre</title><nav>Menu</nav><h1>Été</h1><p>Cœur <script>x()</script>d’or</p>"
                        .getBytes(windows));
        Reading page = read(html);
        assertThat(page.metadata().title()).contains("L’œuvre");
        assertThat(page.passages()).singleElement().extracting(Passage::text).isEqualTo("Été\nCœur d’or");
        Path csv = Files.write(folder.resolve("table.csv"), "Nom;Année\n\"Dupont; fils\";2020\n".getBytes(windows));
        assertThat(read(csv).passages().getFirst().html().html())
                .contains("<td>Dupont; fils</td>")
                .contains("<th scope=\"col\">Année</th>");
        Path txt = Files.write(folder.resolve("a.txt"), "Un été.\n\nUn autre.".getBytes(windows));
        assertThat(read(txt).passages().getFirst().text()).isEqualTo("Un été.\nUn autre.");
    }

    @Test
    void givesUpOnABombAndReadsTheNextFile() throws IOException {
        Reading bomb = read(SmallDocuments.bomb(folder.resolve("bombe.docx")));
        assertThat(bomb.status()).isIn(ReadingStatus.PARTIAL, ReadingStatus.DAMAGED, ReadingStatus.GAVE_UP);
        assertThat(bomb.reason()).isNotBlank();
        assertThat(read(SmallDocuments.docx(folder.resolve("apres.docx"))).status())
                .isEqualTo(ReadingStatus.COMPLETE);
    }

    @Test
    void keepsReadingsAndReadsAgainWhenAnEntryIsDamaged() throws IOException {
        Path file = SmallDocuments.docx(folder.resolve("cache.docx"));
        String sha = "ab".repeat(32);
        Reading first = reader.read(file, sha);
        Path entry = shared.resolve("extraction/ab/" + sha + ".lecture");
        byte[] kept = Files.readAllBytes(entry);
        Files.write(file, SmallDocuments.utf8("PK\3\4 rien"));
        Reading again = reader.read(file, sha);
        assertThat(again.outline()).isEqualTo(first.outline());
        assertThat(again.passages().getLast().html().html())
                .isEqualTo(first.passages().getLast().html().html());
        kept[kept.length / 2] ^= 1;
        Files.write(entry, kept);
        assertThat(reader.read(file, sha).status()).isEqualTo(ReadingStatus.DAMAGED);
    }
}
