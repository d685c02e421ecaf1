package org.vitaressources.journeys.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vitaressources.search.Facet;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.Suggestion;
import org.vitaressources.search.Suggestions;

/// One suggestion of each kind for words that begin with *mob*, a place for *red*, nothing for others.
final class SampleSuggestions implements Suggestions {
    @Override
    public List<Suggestion> of(SearchQuery typed, Locale locale) {
        List<Suggestion> found = new ArrayList<>();
        String words = typed.words();
        if (words.startsWith("mob")) {
            found.add(new Suggestion.OfAcronym("MOB", "MOB", "plateforme <b>de mobilité</b>"));
            found.add(new Suggestion.Term("mobilité rurale"));
            found.add(new Suggestion.Value(Facet.SECTOR, "mobilite", ""));
            found.add(new Suggestion.Titled(
                    "Une plateforme de mobilité en milieu rural : louer, réparer, apprendre à conduire",
                    "plateforme-mobilite",
                    "fr"));
            found.add(new Suggestion.Titled(SampleLibrary.LONG_TITLE, "longue", "fr"));
        }
        int place = words.indexOf("red");
        if (place >= 0) {
            String rest = words.substring(0, place).strip();
            found.add(new Suggestion.Value(Facet.TERRITORY, "commune:35236", rest));
            found.add(new Suggestion.Value(Facet.TERRITORY, "departement:35", rest));
        }
        return found;
    }
}
