package org.vitaressources.search.lucene;

import java.util.Set;

/// Words that link others: never required in a query that holds other words. Folded. *ai*, *as*, *es*, *eu*, *son*
/// are not here: they are also acronyms or nouns.
final class FunctionWords {
    private static final Set<String> ALL = Set.of(
            ("le la les un une des du de d l au aux a et ou en y dans par pour sur avec sans sous chez vers entre ce cet "
                            + "cette ces que qui quoi dont quel quelle quels quelles comment est sont etre ont avoir il "
                            + "elle ils elles on nous vous je tu se sa ses mon ma mes ton ta tes notre nos votre vos leur "
                            + "leurs ne pas plus si mais donc or ni car ainsi aussi comme tout tous toute toutes qu c s n "
                            + "j m t faire peut fait")
                    .split(" "));
    /// Acronyms of the field that are also common verb forms: only their spelling in capitals counts.
    private static final Set<String> VERBS = Set.of("ai", "as", "es", "eu", "est", "ont", "sa", "ma", "ta");

    private FunctionWords() {}

    static boolean contains(String folded) {
        return ALL.contains(folded);
    }

    /// An acronym that small letters would turn into another word.
    static boolean needsCapitals(String folded) {
        return VERBS.contains(folded);
    }
}
