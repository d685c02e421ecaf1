package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.vitaressources.library.DocumentPaths;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.text.Address;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;

/// Two to four practices side by side: what each says of its costs, its people, its partners… read from the sections of
/// its text, with where it stands.
///
/// @param practices in order
/// @param rows criteria that at least one of them says something about
public record Comparison(List<Resource> practices, List<Row> rows) {
    /// Practices that are compared.
    public static final int MOST = 4;

    private static final int LONGEST = 900;
    private static final Pattern BAR_AHEAD = Pattern.compile("(?m)^\\s*\\|\\s*");

    /// Criteria, with words that headings of sections about them hold, folded.
    private static final Map<String, Set<String>> CRITERIA = criteria();

    /// A criterion.
    ///
    /// @param criterion end of the key of its words
    /// @param cells one for each practice
    public record Row(String criterion, List<Cell> cells) {}

    /// What a practice says of it.
    ///
    /// @param text plain, perhaps shortened; empty when it says nothing
    /// @param anchor where it stands on its page, or in its document
    /// @param document name of the document that says it; empty for the text of the page
    public record Cell(String text, String anchor, String document) {
        static final Cell NOTHING = new Cell("", "", "");

        boolean isEmpty() {
            return text.isEmpty();
        }

        /// Where it stands, without the language.
        ///
        /// @param slug of the practice
        public String path(String slug) {
            return document.isEmpty()
                    ? "/ressources/" + slug + "#" + anchor
                    : DocumentPaths.reading(slug, document) + "#" + anchor;
        }
    }

    /// Compares the texts of practices.
    static Comparison of(List<Resource.Content> contents) {
        List<Row> rows = new ArrayList<>();
        CRITERIA.forEach((criterion, words) -> {
            List<Cell> cells =
                    contents.stream().map(content -> cell(content, words)).toList();
            if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                rows.add(new Row(criterion, cells));
            }
        });
        return new Comparison(contents.stream().map(Resource.Content::resource).toList(), rows);
    }

    /// In the text of the page, else in the first document that has a heading about it.
    private static Cell cell(Resource.Content content, Set<String> words) {
        Cell own = sections(content.body().passages(), words, "");
        List<LibraryDocument> documents = content.resource().documents();
        for (int i = 0; own.isEmpty() && i < content.readings().size(); i++) {
            Reading reading = content.readings().get(i);
            String name = documents.get(i).name();
            own = sections(reading.passages(), words, name);
            own = own.isEmpty() ? headed(reading, words, name) : own;
        }
        return own;
    }

    /// Under a heading that the document shows, within its page: up to the next one there.
    private static Cell headed(Reading reading, Set<String> words, String document) {
        for (int i = 0; i < reading.outline().size(); i++) {
            Reading.OutlineEntry entry = reading.outline().get(i);
            if (!speaksOf(entry.text(), words)) {
                continue;
            }
            Reading.OutlineEntry next = i + 1 < reading.outline().size()
                    ? reading.outline().get(i + 1)
                    : new Reading.OutlineEntry(1, "", "");
            Optional<Cell> found = reading.passages().stream()
                    .filter(passage -> passage.anchor().equals(entry.anchor()))
                    .findFirst()
                    .map(passage -> between(passage, entry, next, document))
                    .filter(cell -> !cell.isEmpty());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return Cell.NOTHING;
    }

    private static Cell between(
            Passage passage, Reading.OutlineEntry entry, Reading.OutlineEntry next, String document) {
        int begins = passage.text().indexOf(entry.text());
        if (begins < 0) {
            return Cell.NOTHING;
        }
        String after = passage.text().substring(begins + entry.text().length());
        int ends = next.anchor().equals(entry.anchor()) && !next.text().isEmpty() ? after.indexOf(next.text()) : -1;
        return new Cell(cut((ends < 0 ? after : after.substring(0, ends)).strip()), passage.anchor(), document);
    }

    private static Cell sections(List<Passage> passages, Set<String> words, String document) {
        StringBuilder text = new StringBuilder();
        String anchor = "";
        for (Passage passage : passages) {
            if (passage.address() instanceof Address.Section section && speaksOf(section, words)) {
                anchor = anchor.isEmpty() ? passage.anchor() : anchor;
                text.append(text.isEmpty() ? "" : "\n").append(withoutHeading(passage.text(), section));
            }
        }
        return new Cell(cut(text.toString().strip()), anchor, document);
    }

    private static boolean speaksOf(Address.Section section, Set<String> words) {
        return section.path().stream().anyMatch(heading -> speaksOf(heading, words));
    }

    private static boolean speaksOf(String heading, Set<String> words) {
        return new TextWords(heading)
                .words().stream().anyMatch(word -> words.stream().anyMatch(word::startsWith));
    }

    private static String withoutHeading(String text, Address.Section section) {
        String heading = section.path().getLast();
        return inWords(
                text.startsWith(heading) ? text.substring(heading.length()).strip() : text);
    }

    /// The bars between the cells of a table in a passage are no words.
    private static String inWords(String text) {
        return BAR_AHEAD.matcher(text).replaceAll("").replace(" | ", " · ");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, space > 0 ? space : LONGEST) + "…";
    }

    private static Map<String, Set<String>> criteria() {
        Map<String, Set<String>> criteria = new LinkedHashMap<>();
        criteria.put("cost", Set.of("cout", "moyen", "budget", "financement", "depense"));
        criteria.put("staffing", Set.of("equipe", "salarie", "personnel", "encadrement", "humain"));
        criteria.put("public", Set.of("public", "beneficiaire", "besoin"));
        criteria.put("partners", Set.of("partenaire", "partenariat", "alliance"));
        criteria.put("duration", Set.of("duree", "calendrier", "etape", "action"));
        criteria.put("results", Set.of("resultat", "bilan", "effet", "impact"));
        criteria.put("difficulties", Set.of("difficulte", "vigilance", "limite", "obstacle"));
        return criteria;
    }
}
