package org.vitaressources.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Says of a whole document in what it reads badly, in French, or nothing: a document is marked when a quarter of its
/// text is doubtful, or when a kind of sign is missing throughout.
final class ReadingRemarks {
    private static final double DOUBTFUL = 0.25;
    private static final int PAGES_NAMED = 8;
    private static final Pattern LOST_EURO =
            Pattern.compile("\\d[ \\u00A0]?[¤\\u0080](?![\\p{L}\\d])|\\d{2,}[ \\u00A0]\\?(?=[,;)]| \\p{Ll})");
    private static final Pattern WRONG_ACCENTS = Pattern.compile("Ã[©¨ª§\\u00A0¢´®¹»]|â€[™œ\\u0153\\u009D\\u0099]");
    /// Words whose *ff*, *fi* or *fl* is gone.
    private static final Pattern LOST_LIGATURE = Pattern.compile(
            "(?iU)\\b(?:di[ \\uFFFD]?cult|e[ \\uFFFD]?cac(?:e|it)|e[ \\uFFFD]ectu|con[ \\uFFFD]?ance\\b|béné[ \\uFFFD]?cia|spéci[ \\uFFFD]?que|identi[ \\uFFFD]?é|quali[ \\uFFFD]?é|dé[ \\uFFFD]nition|modi[ \\uFFFD]cation|certi[ \\uFFFD]cat|justi[ \\uFFFD]cati)");
    private static final int SIGNS = 3;

    private ReadingRemarks() {}

    /// The remark, empty when the text reads well.
    static String on(List<Passage> passages) {
        Map<Legibility.Flaw, List<Passage>> flawed = new EnumMap<>(Legibility.Flaw.class);
        int all = 0;
        int doubtful = 0;
        StringBuilder whole = new StringBuilder();
        for (Passage passage : passages) {
            if (passage.address() instanceof Address.Sheet) {
                continue;
            }
            all += passage.text().length();
            whole.append(passage.text()).append('\n');
            Optional<Legibility.Flaw> flaw = Legibility.of(passage.text());
            boolean columns = flaw.filter(Legibility.Flaw.COLUMNS::equals).isPresent();
            if (flaw.isPresent() && (!columns || passage.address() instanceof Address.Page)) {
                doubtful += passage.text().length();
                flawed.computeIfAbsent(flaw.get(), key -> new ArrayList<>()).add(passage);
            }
        }
        List<String> remarks = new ArrayList<>();
        boolean paged = passages.stream().anyMatch(passage -> passage.address() instanceof Address.Page);
        if (paged && Legibility.mixesColumns(whole)) {
            remarks.add(said(Legibility.Flaw.COLUMNS) + ".");
        } else if (doubtful > DOUBTFUL * all) {
            flawed.forEach((flaw, where) -> remarks.add(said(flaw) + places(where, passages.size()) + "."));
        }
        remarks.addAll(signs(whole.toString()));
        return String.join(" ", remarks);
    }

    private static List<String> signs(String text) {
        List<String> remarks = new ArrayList<>();
        if (!text.contains("€") && several(LOST_EURO, text)) {
            remarks.add("Le signe € a été perdu.");
        }
        if (several(WRONG_ACCENTS, text)) {
            remarks.add("Des lettres accentuées sont remplacées par d’autres signes.");
        }
        if (several(LOST_LIGATURE, text)) {
            remarks.add("Des lettres liées (fi, ff, fl) ont été perdues : « difficulté » s’y lit « di culté ».");
        }
        return remarks;
    }

    private static boolean several(Pattern sign, String text) {
        return sign.matcher(text).results().limit(SIGNS).count() == SIGNS;
    }

    private static String said(Legibility.Flaw flaw) {
        return switch (flaw) {
            case CIPHER ->
                "La police du document ne dit pas quelles lettres elle dessine : le texte extrait est illisible";
            case BROKEN_WORDS -> "Les mots sont extraits lettre à lettre ou collés les uns aux autres";
            case COLUMNS -> "Les lignes de deux colonnes semblent mêlées";
        };
    }

    private static String places(List<Passage> where, int passages) {
        List<String> pages = where.stream()
                .map(Passage::address)
                .filter(Address.Page.class::isInstance)
                .map(address -> String.valueOf(((Address.Page) address).number()))
                .toList();
        if (pages.isEmpty() || where.size() == passages) {
            return "";
        }
        String named = String.join(", ", pages.stream().limit(PAGES_NAMED).toList());
        return " (p. " + named + (pages.size() > PAGES_NAMED ? "…" : "") + ")";
    }
}
