package org.vitaressources.feedback;

import org.vitaressources.library.Trial;

/// How a practice went elsewhere.
///
/// @param territory code, `departement:35`
/// @param structure name of who tried it
/// @param structureType id of a type of structure, perhaps empty
/// @param date when, `2025`, `2025-05` or `2025-05-12`
/// @param result how it ended
/// @param kept what was done as described, perhaps empty
/// @param changed what was adapted, perhaps empty
/// @param dropped what was left out, perhaps empty
/// @param obstacle what stood in the way, perhaps empty
public record TrialReport(
        String territory,
        String structure,
        String structureType,
        String date,
        Trial.Result result,
        String kept,
        String changed,
        String dropped,
        String obstacle)
        implements Matter {
    @Override
    public Kind kind() {
        return Kind.TRIAL;
    }

    @Override
    public String words() {
        return String.join("\n", structure, kept, changed, dropped, obstacle);
    }
}
