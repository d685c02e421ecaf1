package org.vitaressources.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place as people write it, taken apart: the name, the level that a word before or after it says ("région",
/// "commune de"), and what was added to tell homonyms apart ("(Réunion)", "974", "35600").
///
/// @param key comparable name, without what was taken off
/// @param level the level that was said
/// @param hint what surrounds the place, as written; empty when nothing was added
record WrittenPlace(String key, Optional<TerritoryLevel> level, String hint) {
    private static final Pattern IN_BRACKETS = Pattern.compile("([^()]+)\\(([^()]+)\\)");
    private static final Pattern AFTER_COMMA = Pattern.compile("([^,–—]+)[,–—]([^,–—]+)");
    private static final Pattern CODE_LAST = Pattern.compile("(\\D+)[ -]([0-9]{5}|[0-9]{2,3}|2[abAB])");
    private static final Pattern CODE_FIRST = Pattern.compile("([0-9]{5})[ -]+(\\D+)");

    private static final Map<String, TerritoryLevel> LEVEL_WORDS = Map.ofEntries(
            Map.entry("pays", TerritoryLevel.COUNTRY),
            Map.entry("region", TerritoryLevel.REGION),
            Map.entry("conseil regional", TerritoryLevel.REGION),
            Map.entry("departement", TerritoryLevel.DEPARTEMENT),
            Map.entry("conseil departemental", TerritoryLevel.DEPARTEMENT),
            Map.entry("conseil general", TerritoryLevel.DEPARTEMENT),
            Map.entry("arrondissement", TerritoryLevel.ARRONDISSEMENT),
            Map.entry("epci", TerritoryLevel.EPCI),
            Map.entry("intercommunalite", TerritoryLevel.EPCI),
            Map.entry("communaute de communes", TerritoryLevel.EPCI),
            Map.entry("communaute d agglomeration", TerritoryLevel.EPCI),
            Map.entry("communaute urbaine", TerritoryLevel.EPCI),
            Map.entry("agglomeration", TerritoryLevel.EPCI),
            Map.entry("metropole", TerritoryLevel.EPCI),
            Map.entry("commune", TerritoryLevel.COMMUNE),
            Map.entry("ville", TerritoryLevel.COMMUNE));

    /// Readings to try, the most literal first.
    static List<WrittenPlace> readings(String written) {
        WrittenPlace whole = new WrittenPlace(NameKey.of(written), Optional.empty(), "");
        WrittenPlace parted = parted(written);
        return List.of(whole, parted, parted.withoutLevelWord());
    }

    private static WrittenPlace parted(String written) {
        for (Pattern pattern : new Pattern[] {IN_BRACKETS, AFTER_COMMA, CODE_LAST}) {
            Matcher parts = pattern.matcher(written.strip());
            if (parts.matches()) {
                return withHint(parts.group(1), parts.group(2));
            }
        }
        Matcher parts = CODE_FIRST.matcher(written.strip());
        return parts.matches() ? withHint(parts.group(2), parts.group(1)) : withHint(written, "");
    }

    private static WrittenPlace withHint(String name, String hint) {
        TerritoryLevel level = LEVEL_WORDS.get(NameKey.of(hint));
        return new WrittenPlace(NameKey.of(name), Optional.ofNullable(level), level == null ? hint.strip() : "");
    }

    private WrittenPlace withoutLevelWord() {
        String bare = NameKey.withoutArticle(key);
        for (Map.Entry<String, TerritoryLevel> word : LEVEL_WORDS.entrySet()) {
            if (bare.startsWith(word.getKey() + " ")) {
                String name = bare.substring(word.getKey().length() + 1);
                return new WrittenPlace(withoutOf(name), Optional.of(word.getValue()), hint);
            }
        }
        return this;
    }

    /// "du Havre" is "le Havre"; "de la Loire" keeps its article, which some names need.
    private static String withoutOf(String name) {
        if (name.startsWith("de la ") || name.startsWith("de l ")) {
            return name.substring(3);
        }
        if (name.startsWith("du ")) {
            return "le " + name.substring(3);
        }
        if (name.startsWith("des ")) {
            return "les " + name.substring(4);
        }
        return NameKey.withoutOf(name);
    }
}
