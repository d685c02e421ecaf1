package org.vitaressources.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// Resolves the words of a front matter in the vocabularies, with a remark for what is not understood.
final class Terms {
    private static final Set<String> WHOLE_COUNTRY = Set.of(
            "france",
            "national",
            "nationale",
            "france-entiere",
            "toute-la-france",
            "france-nationale",
            "tout-le-territoire");
    private static final int MOST_CANDIDATES = 5;

    private final Vocabularies vocabularies;
    private final FrontMatter matter;
    private final Set<String> unresolvedForeign = new LinkedHashSet<>();

    private final Unresolved unresolved;

    /// Words that no vocabulary knows.
    static final class Unresolved {
        private final List<DescriptionCheck.Doubt> doubts = new ArrayList<>();

        private void add(FrontMatterKey key, String written, DescriptionCheck.Kind kind, List<Territory> candidates) {
            doubts.add(new DescriptionCheck.Doubt(key.word(), written, kind, candidates));
        }

        /// By our word for their key.
        Map<String, List<String>> byWord() {
            Map<String, List<String>> words = new LinkedHashMap<>();
            doubts.forEach(doubt -> words.computeIfAbsent(doubt.key(), word -> new ArrayList<>())
                    .add(doubt.written()));
            return words;
        }

        /// In their order.
        List<DescriptionCheck.Doubt> doubts() {
            return doubts;
        }
    }

    Terms(Vocabularies vocabularies, FrontMatter matter, Unresolved unresolved) {
        this.vocabularies = vocabularies;
        this.matter = matter;
        this.unresolved = unresolved;
    }

    /// Words under another system's key that mean nothing here: they become tags.
    Set<String> unresolvedForeign() {
        return unresolvedForeign;
    }

    List<String> concepts(FrontMatterKey key, SchemeName scheme) {
        Set<String> ids = new LinkedHashSet<>();
        matter.value(key).ifPresent(value -> {
            for (String written : matter.texts(key)) {
                Optional<Concept> concept = vocabularies.scheme(scheme).resolve(written);
                if (concept.isPresent()) {
                    ids.add(concept.get().id());
                    continue;
                }
                unresolved.add(key, written, DescriptionCheck.Kind.UNKNOWN, List.of());
                if (key.isOwn(value.written())) {
                    matter.remark("« %s » : « %s » n'est pas dans le vocabulaire « %s »."
                            .formatted(value.written(), written, scheme.file()));
                    matter.keep(value.written(), value.content());
                } else {
                    unresolvedForeign.add(written);
                    matter.keep(value.written(), value.content());
                }
            }
        });
        return List.copyOf(ids);
    }

    List<TerritoryCode> territories() {
        Set<TerritoryCode> codes = new LinkedHashSet<>();
        matter.value(FrontMatterKey.TERRITORIES).ifPresent(value -> {
            if (value.content() instanceof Map<?, ?> map) {
                map.forEach((level, written) -> ofLevel(String.valueOf(level), written, codes));
            } else {
                matter.texts(FrontMatterKey.TERRITORIES).forEach(written -> place(written, "", codes));
            }
        });
        for (FrontMatterKey key : List.of(
                FrontMatterKey.REGIONS, FrontMatterKey.DEPARTEMENTS, FrontMatterKey.EPCIS, FrontMatterKey.COMMUNES)) {
            matter.value(key)
                    .ifPresent(value ->
                            matter.texts(key).forEach(written -> place(written, levelKey(value.written()), codes)));
        }
        return List.copyOf(codes);
    }

    private void ofLevel(String level, @Nullable Object written, Set<TerritoryCode> codes) {
        List<String> texts = switch (written) {
            case null -> List.of();
            case List<?> list -> FrontMatter.flat(list);
            default -> FrontMatter.split(written.toString());
        };
        texts.forEach(text -> place(text, levelKey(level), codes));
    }

    private static String levelKey(String written) {
        String plain = Slug.of(written);
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /// @param level its key when the place of writing says it, else empty
    private void place(String written, String level, Set<TerritoryCode> codes) {
        if (WHOLE_COUNTRY.contains(Slug.of(written))) {
            codes.add(TerritoryCode.FRANCE);
            return;
        }
        switch (lookup(vocabularies.territories(), written, level)) {
            case TerritoryLookup.Found found -> found.territories().forEach(territory -> codes.add(territory.code()));
            case TerritoryLookup.Ambiguous ambiguous ->
                lost(written, "ambigu : précisez", DescriptionCheck.Kind.AMBIGUOUS, ambiguous.candidates());
            case TerritoryLookup.Unknown unknown ->
                lost(
                        written,
                        unknown.candidates().isEmpty() ? "inconnu" : "inconnu : peut-être",
                        DescriptionCheck.Kind.UNKNOWN,
                        unknown.candidates());
        }
    }

    /// The place that somebody wrote, by name or code.
    ///
    /// @param level its key when the place of writing says it, else empty
    static TerritoryLookup lookup(Territories territories, String written, String level) {
        TerritoryLookup lookup = new TerritoryLookup.Unknown(written, List.of());
        for (String spelling : spellings(written, level)) {
            lookup = territories.resolve(spelling);
            if (lookup instanceof TerritoryLookup.Found) {
                break;
            }
        }
        return lookup;
    }

    /// Bare codes with the level that their form or place tells; then the words themselves.
    private static List<String> spellings(String written, String level) {
        String code = written.strip().toUpperCase(Locale.ROOT);
        boolean known = false;
        for (TerritoryLevel candidate : TerritoryLevel.values()) {
            known |= candidate.key().equals(level);
        }
        if (code.matches("\\d")) {
            code = "0" + code;
        }
        if (known && code.matches("[0-9][0-9AB][0-9]{0,7}")) {
            return List.of(level + ":" + code, written);
        }
        if (code.matches("\\d[\\dAB]|97\\d")) {
            return List.of("departement:" + code, written);
        }
        if (code.matches("\\d[\\dAB]\\d{3}")) {
            return List.of("commune:" + code, written);
        }
        return code.matches("\\d{9}") ? List.of("epci:" + code, written) : List.of(written);
    }

    private void lost(String written, String what, DescriptionCheck.Kind kind, List<Territory> candidates) {
        unresolved.add(FrontMatterKey.TERRITORIES, written, kind, candidates);
        StringJoiner choice = new StringJoiner(" ou ", candidates.isEmpty() ? "" : " ", ".");
        choice.setEmptyValue(".");
        candidates.stream().limit(MOST_CANDIDATES).forEach(candidate -> choice.add(named(candidate)));
        matter.remark(
                "Territoire « %s » %s%s".formatted(written, what, candidates.isEmpty() ? "." : choice.toString()));
        matter.value(FrontMatterKey.TERRITORIES).ifPresent(value -> matter.keep(value.written(), value.content()));
    }

    private String named(Territory territory) {
        String where = territory
                .departement()
                .flatMap(vocabularies.territories()::byCode)
                .map(Territory::name)
                .orElse(territory.name());
        return "%s (%s)".formatted(territory.code(), where);
    }
}
