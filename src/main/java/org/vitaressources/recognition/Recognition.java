package org.vitaressources.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vitaressources.recognition.Suggestion.Kind;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Says what a text speaks of. Each word is looked at a fixed number of times: two million characters take about a
/// second.
@Component
public class Recognition {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)>\\]]{1,2000}");

    private final Vocabularies vocabularies;

    Recognition(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// What these parts of one text speak of, kind by kind, the likeliest first.
    public List<Suggestion> in(List<TextPart> parts) {
        PlaceFinder finder = new PlaceFinder(vocabularies.territories());
        List<PlaceMention> places = new ArrayList<>();
        Phrases phrases = new Phrases();
        List<SuggestedConcepts> concepts = List.of(
                concepts(phrases, Kind.SECTOR, SchemeName.SECTORS, true, 3, 5, 0.2),
                concepts(phrases, Kind.STRUCTURE, SchemeName.STRUCTURE_TYPES, false, 2, 6, 0.2),
                concepts(phrases, Kind.AUDIENCE, SchemeName.AUDIENCES, false, 2, 5, 0.25));
        SuggestedAcronyms acronyms = new SuggestedAcronyms(vocabularies.acronyms());
        for (TextPart whole : parts) {
            TextPart part = new TextPart(whole.name(), withoutAddresses(whole.text()), whole.weight());
            List<Word> words = Words.of(part.text());
            places.addAll(finder.in(part, words));
            for (Phrases.Match match : phrases.in(part.text(), words)) {
                concepts.forEach(scheme -> scheme.add(part, match));
            }
            acronyms.look(part, words);
        }
        List<Suggestion> all = new ArrayList<>(new SuggestedPlaces(vocabularies.territories()).of(places));
        concepts.forEach(scheme -> all.addAll(scheme.suggestions()));
        all.addAll(acronyms.suggestions());
        return all;
    }

    private SuggestedConcepts concepts(
            Phrases phrases, Kind kind, SchemeName name, boolean climbs, int least, int most, double share) {
        phrases.add(kind, vocabularies.scheme(name));
        return new SuggestedConcepts(kind, vocabularies.scheme(name), climbs, least, most, share);
    }

    /// Addresses of links say nothing of the text; blanks in their stead keep every place in it.
    static String withoutAddresses(String text) {
        String plain = ADDRESS.matcher(text)
                .replaceAll(address -> " ".repeat(address.group().length()));
        StringBuilder blanked = new StringBuilder(plain);
        int close = 0;
        int line = 0;
        int open = plain.indexOf("](");
        while (open >= 0) {
            // Each is looked for once from where the last was found: a text of nothing but openings stays cheap.
            close = close < open ? next(plain, ')', open) : close;
            line = line < open ? next(plain, '\n', open) : line;
            int from = open + 1;
            if (close < line) {
                for (int i = from; i <= close; i++) {
                    blanked.setCharAt(i, ' ');
                }
                from = close;
            }
            open = plain.indexOf("](", from);
        }
        return blanked.toString();
    }

    private static int next(String text, char wanted, int from) {
        int found = text.indexOf(wanted, from);
        return found < 0 ? text.length() : found;
    }
}
