package org.vitaressources.batches;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vitaressources.library.Description;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryCode;

/// The keys of a description that can be changed for many resources at once.
public enum TagKey {
    TERRITORY(
            "territoires",
            null,
            false,
            said -> said.territories().stream().map(TerritoryCode::toString).toList()),
    SECTOR("secteurs", SchemeName.SECTORS, false, Description::sectors),
    TYPE("type", SchemeName.RESOURCE_TYPES, true, said -> said.type().stream().toList()),
    THEME("themes", SchemeName.THEMES, false, Description::themes),
    AUDIENCE("publics", SchemeName.AUDIENCES, false, Description::audiences),
    STRUCTURE("structures", SchemeName.STRUCTURE_TYPES, false, Description::structures),
    LICENCE(
            "licence",
            SchemeName.LICENCES,
            true,
            said -> said.licence().stream().toList()),
    ORGANISATION(
            "organisation", null, true, said -> said.organisation().stream().toList());

    private final String word;
    private final Optional<SchemeName> scheme;
    private final boolean single;
    // A method reference, which the type does not tell to be immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Description, List<String>> values;

    TagKey(
            String word,
            @org.jspecify.annotations.Nullable SchemeName scheme,
            boolean single,
            Function<Description, List<String>> values) {
        this.word = word;
        this.scheme = Optional.ofNullable(scheme);
        this.single = single;
        this.values = values;
    }

    /// Our word for the key, as in `src/docs/content-format.md`.
    public String word() {
        return word;
    }

    /// The vocabulary of its values; none for places and for what is free.
    public Optional<SchemeName> scheme() {
        return scheme;
    }

    /// It has one value at most.
    public boolean isSingle() {
        return single;
    }

    /// What a description says under it.
    List<String> of(Description description) {
        return values.apply(description);
    }

    /// The key of a word.
    static Optional<TagKey> ofWord(String word) {
        return java.util.Arrays.stream(values())
                .filter(key -> key.word.equals(word))
                .findFirst();
    }
}
