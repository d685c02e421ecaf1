package org.vitaressources.library;

import java.util.Arrays;
import java.util.Set;

/// Whether a case study tells of results: it has a part under such a heading, with words in it.
final class CaseResults {
    private static final Set<String> WORDS = Set.of("resultat", "resultats", "bilan", "effets", "impact", "impacts");

    private CaseResults() {}

    /// @param body Markdown
    static boolean areIn(String body) {
        boolean under = false;
        for (String line : body.lines().toList()) {
            if (line.matches("#{1,6}\\s.*")) {
                under = Arrays.stream(Slug.of(line).split("-")).anyMatch(WORDS::contains);
            } else if (under && !line.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
