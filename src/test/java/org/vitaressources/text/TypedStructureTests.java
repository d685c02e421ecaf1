package org.vitaressources.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vitaressources.text.tika.ReadingProperties;
import org.vitaressources.text.tika.TikaFileParser;

class TypedStructureTests {
    @Test
    void aBoldLineBeforeOrdinaryTextIsAHeading() {
        assertThat(
                        recognised(
                                "<p><b>Contexte</b></p><p>Un texte.</p><p><b>Nos </b><b>partenaires :</b></p><ul><li>La mairie</li></ul>"))
                .isEqualTo("<h1>Contexte</h1><p>Un texte.</p><h1>Nos partenaires :</h1><ul><li>La mairie</li></ul>");
    }

    @Test
    void aTitleAboveTheFirstHeadingIsOneLevelHigher() {
        assertThat(
                        recognised(
                                "<p></p><p><b>Le garage</b></p><p> </p><p><b>Contexte</b></p><p>Un texte.</p><p><b>Actions</b></p><p>Un autre.</p>"))
                .contains("<h1>Le garage</h1>", "<h2>Contexte</h2>", "<h2>Actions</h2>");
    }

    @Test
    void standsBelowTheHeadingOfTheDocumentThatItFollows() {
        assertThat(recognised("<h2>Moyens</h2><p><b>Humains</b></p><p>Deux personnes.</p>"))
                .contains("<h2>Moyens</h2><h3>Humains</h3>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><b>Une phrase entière, qui finit par un point.</b></p><p>Un texte.</p>",
                "<p><b>Important</b> : un texte.</p><p>Un autre.</p>",
                "<p>Un texte.</p><p><b>12, rue de la Gare</b></p><p><b>35600 Redon</b></p>",
                "<p>Un texte.</p><p><b>La fin</b></p>",
                "<p><b>2 019</b></p><p>Un texte un peu plus long.</p>",
                "<table><tbody><tr><td><p><b>Nom</b></p><p>Rôle</p></td></tr></tbody></table>",
                "<ul><li><p><b>Nom</b></p><p>Rôle</p></li></ul>",
                "<p><b>Une ligne<br>puis une autre</b></p><p>Un texte.</p>",
                "<p><b>Tout est gras</b></p><p><b>Aussi ce texte, du premier mot au dernier.</b></p><p>Ou presque.</p>"
            })
    void otherBoldWordsStayBoldWords(String html) {
        assertThat(recognised(html)).isEqualTo(html);
    }

    @Test
    void aLongBoldParagraphStaysOne() {
        String html = "<p><b>" + "mot ".repeat(40) + "mot</b></p><p>Un texte.</p>";
        assertThat(recognised(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource({"•, •", "-, -", "–, –", "—, —", "*, *", "▪, ▪", "➢, ➢", "-, –"})
    void typedBulletsAreAList(String first, String second) {
        assertThat(recognised("<p>Trois choses :</p><p>" + first + "\u00a0réparer</p><p></p><p>" + second
                        + "\tlouer</p><p>Et puis.</p>"))
                .isEqualTo("<p>Trois choses :</p><ul><li>réparer</li><li>louer</li></ul><p>Et puis.</p>");
    }

    @Test
    void theWordsOfAnItemKeepTheirForm() {
        assertThat(recognised("<p>•<b> réparer</b> les <i>vélos</i></p>"))
                .isEqualTo("<ul><li><b>réparer</b> les <i>vélos</i></li></ul>");
    }

    @Test
    void itemsTypedOnLinesOfOneParagraphAreAList() {
        assertThat(recognised("<p>Trois choses :<br>- réparer<br>- <b>louer</b><br></p><p>Et puis.</p>"))
                .isEqualTo("<p>Trois choses :</p><ul><li>réparer</li><li><b>louer</b></li></ul><p>Et puis.</p>");
    }

    @Test
    void theReaderOfWordGivesLineBreaksAsEndsOfLines() {
        assertThat(recognised("<p>Trois choses :\n- réparer\n- louer</p>"))
                .isEqualTo("<p>Trois choses :</p><ul><li>réparer</li><li>louer</li></ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>– Bonjour, dit-elle.</p><p>Il ne répond pas.</p>",
                "<p>-5 degrés</p><p>-8 degrés</p>",
                "<p>Une ligne<br>- une autre</p>",
                "<ul><li><p>- déjà</p></li><li><p>- listé</p></li></ul>"
            })
    void otherDashesStay(String html) {
        assertThat(recognised(html)).isEqualTo(html);
    }

    @Test
    void aBoldLineBeforeTypedBulletsIsTheirHeading() {
        assertThat(recognised("<p><b>Actions</b></p><p>- réparer</p><p>- louer</p>"))
                .isEqualTo("<h1>Actions</h1><ul><li>réparer</li><li>louer</li></ul>");
    }

    @Test
    void isDoneSoonWithVeryManyParagraphs() {
        String html = "<p><b>Titre</b></p><p></p>".repeat(20_000) + "<p>- item</p><p></p>".repeat(20_000);
        assertThat(recognised(html)).startsWith("<h1>Titre</h1>").endsWith("</ul>");
    }

    @Test
    void readsThemInWordAndOpenDocument(@TempDir Path folder) throws IOException {
        List<String> typed = List.of(
                "**Le garage de Redon",
                "**Contexte",
                "Un habitant sur trois n’a pas de voiture.",
                "**Actions",
                "Trois choses :|- réparer|- louer|- former",
                "**Partenaires :",
                "• la mairie",
                "•\tle PLIE",
                "Et d’autres.");
        for (Reading reading : read(
                folder,
                SmallDocuments.typedDocx(folder.resolve("tape.docx"), typed),
                SmallDocuments.typedOdt(folder.resolve("tape.odt"), typed))) {
            assertThat(reading.outline())
                    .extracting(Reading.OutlineEntry::level, Reading.OutlineEntry::text)
                    .containsExactly(
                            tuple(2, "Le garage de Redon"),
                            tuple(3, "Contexte"),
                            tuple(3, "Actions"),
                            tuple(3, "Partenaires :"));
            assertThat(reading.passages().get(2).html().html())
                    .contains("<p>Trois choses :</p>")
                    .contains("<ul><li>réparer</li><li>louer</li><li>former</li>");
            assertThat(reading.passages().get(3).html().html())
                    .containsPattern("<ul><li>la mairie</li><li>le PLIE</li></ul>\\s*<p>Et d’autres.</p>");
        }
    }

    private static List<Reading> read(Path folder, Path... files) {
        try (TikaFileParser parser = new TikaFileParser(ReadingProperties.defaults(), folder.resolve("work"))) {
            DocumentReader reader = StandaloneText.reader(parser, folder);
            return Stream.of(files)
                    .map(file -> reader.read(
                            file, Integer.toHexString(file.toString().hashCode()) + "0123456789abcdef"))
                    .toList();
        }
    }

    private static String recognised(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        Element body = page.body();
        TypedStructure.recognise(body);
        body.select("p").stream().filter(paragraph -> !paragraph.hasText()).forEach(Element::remove);
        return body.html().replace("\u00a0", " ");
    }
}
