package org.vitaressources.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.TerritoryLookup;

/// Finds names of places in a text, the longest first. A name begins with a capital (or with an article before one) and
/// ends with one; each is looked up once, however often it stands there.
final class PlaceFinder {
    private static final int LONGEST = 9;
    private static final int SHORTEST = 2;
    /// Words that begin and are part of names, written small within a sentence: *la Roche-sur-Yon*.
    private static final Set<String> LEADING = Set.of("le", "la", "les", "l");
    private static final Set<String> LINKS = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "en", "sur", "sous", "et", "a", "aux", "au", "lez", "pres",
            "val");
    private static final Set<String> GROUPS =
            Set.of("communaute", "metropole", "agglomeration", "agglo", "cc", "ca", "region", "departement", "pays");

    private final Territories territories;
    private final Map<String, List<Territory>> known = new HashMap<>();

    PlaceFinder(Territories territories) {
        this.territories = territories;
    }

    List<PlaceMention> in(TextPart part, List<Word> words) {
        List<PlaceMention> found = new ArrayList<>();
        PlaceSigns signs = new PlaceSigns(words, part.text());
        int at = 0;
        while (at < words.size()) {
            at += next(part, words, at, signs, found);
        }
        return found;
    }

    private int next(TextPart part, List<Word> words, int at, PlaceSigns signs, List<PlaceMention> found) {
        Word first = words.get(at);
        Optional<Territory> coded = coded(words, at);
        if (coded.isPresent()) {
            found.add(new PlaceMention(part, first.from(), first.to(), List.of(coded.get()), PlaceSigns.ENOUGH));
            return 1;
        }
        boolean leads = LEADING.contains(first.key())
                && at + 1 < words.size()
                && words.get(at + 1).capital();
        boolean group = GROUPS.contains(first.key());
        if ((!first.capital() && !leads && !group) || first.number()) {
            return 1;
        }
        for (int size = longest(words, at); size > 0; size--) {
            Word last = words.get(at + size - 1);
            if ((!last.capital() && !last.number()) || (size == 1 && !first.capital())) {
                continue;
            }
            if (last.to() - first.from() < SHORTEST) {
                continue;
            }
            List<Territory> places = named(part.text().substring(first.from(), last.to()));
            if (!places.isEmpty()) {
                int weight = signs.weight(at, size, places) + (group && size > 1 ? 3 : 0);
                found.add(new PlaceMention(part, first.from(), last.to(), places, weight));
                return size;
            }
        }
        return 1;
    }

    private static int longest(List<Word> words, int at) {
        int size = 1;
        while (size < LONGEST && at + size < words.size()) {
            Word next = words.get(at + size);
            if (!next.joined() || (!next.capital() && !LINKS.contains(next.key()) && !GROUPS.contains(next.key()))) {
                break;
            }
            size++;
        }
        return size;
    }

    /// *département 35*, *le 93*: only where the word says so.
    private Optional<Territory> coded(List<Word> words, int at) {
        Word word = words.get(at);
        if (at == 0 || !word.joined() || !word.number() || !word.key().matches("[0-9]{2,3}|2[ab]")) {
            return Optional.empty();
        }
        return words.get(at - 1).key().equals("departement")
                ? territories.byCode(
                        new TerritoryCode(TerritoryLevel.DEPARTEMENT, word.key().toUpperCase(java.util.Locale.ROOT)))
                : Optional.empty();
    }

    private List<Territory> named(String written) {
        String spaced = written.replaceAll("\\s+", " ");
        return known.computeIfAbsent(spaced, name -> switch (territories.named(name)) {
            case TerritoryLookup.Found found -> wanted(found.territories());
            case TerritoryLookup.Ambiguous ambiguous -> wanted(ambiguous.candidates());
            case TerritoryLookup.Unknown unknown -> List.of();
        });
    }

    /// The country says nothing of where something happened.
    private static List<Territory> wanted(List<Territory> places) {
        return places.stream()
                .filter(place -> place.code().level() != TerritoryLevel.COUNTRY)
                .filter(place -> place.code().level() != TerritoryLevel.ARRONDISSEMENT)
                .toList();
    }
}
