package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;

/// Reads plain text, tables of values (CSV, TSV) and HTML pages here: nothing in them can hang or fill a process that
/// bounds their size.
final class PlainTextReader {
    private static final int MAX_CHARACTERS = 4_000_000;

    private PlainTextReader() {}

    static Reading read(byte[] bytes, String mediaType) {
        CharacterDecoder.Decoded decoded = CharacterDecoder.decode(bytes);
        boolean cut = decoded.text().length() > MAX_CHARACTERS;
        String text = PlainCharacters.tidy(cut ? decoded.text().substring(0, MAX_CHARACTERS) : decoded.text());
        if (text.isBlank()) {
            return Reading.without(ReadingStatus.EMPTY, "Le fichier ne contient aucun texte.", mediaType);
        }
        List<Passage> passages;
        String reason = cut ? "Seuls les 4 premiers millions de caractères ont été lus." : "";
        if (mediaType.equals("text/csv") || mediaType.equals("text/tab-separated-values")) {
            List<List<String>> rows = DelimitedText.rows(text);
            passages = TablePassages.of("", rows, section(""), PlainTextReader::anchor);
            if (rows.size() > TablePassages.MAX_ROWS) {
                reason = "Seules les " + TablePassages.MAX_ROWS + " premières lignes du tableau ont été lues.";
            }
            passages = passages.stream()
                    .map(p -> new Passage(section(p.anchor()), p.anchor(), p.text(), p.html()))
                    .toList();
        } else {
            passages = paragraphs(text);
        }
        ReadingStatus status = reason.isEmpty() ? ReadingStatus.COMPLETE : ReadingStatus.PARTIAL;
        return new Reading(status, reason, mediaType, DocumentMetadata.NONE, passages, List.of());
    }

    private static Address.Section section(String anchor) {
        return new Address.Section(List.of(), anchor);
    }

    private static String anchor(int piece) {
        return piece == 1 ? Sections.START : Sections.START + "-suite-" + piece;
    }

    private static List<Passage> paragraphs(String text) {
        List<Passage> passages = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\n\\s*\n")) {
            for (int from = 0; from < paragraph.length(); from += Sections.LONGEST) {
                String piece = paragraph
                        .substring(from, Math.min(paragraph.length(), from + Sections.LONGEST))
                        .strip();
                if (piece.isEmpty()) {
                    continue;
                }
                if (words.length() + piece.length() > Sections.LONGEST) {
                    close(words, html, passages);
                }
                words.append(piece).append('\n');
                html.append("<p>")
                        .append(Entities.escape(piece).replace("\n", "<br>"))
                        .append("</p>");
            }
        }
        close(words, html, passages);
        return passages;
    }

    private static void close(StringBuilder words, StringBuilder html, List<Passage> passages) {
        String text = words.toString().strip();
        if (!text.isEmpty()) {
            String anchor = anchor(passages.size() + 1);
            passages.add(new Passage(section(anchor), anchor, text, new SafeHtml(html.toString())));
        }
        words.setLength(0);
        html.setLength(0);
    }
}
