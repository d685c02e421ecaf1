package org.vitaressources.feedback;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Other words for a passage of a resource.
///
/// @param document name of the document, empty for the text of the page itself
/// @param anchor of the passage, empty when none was chosen
/// @param original the words as they were read
/// @param proposed the words in their place
/// @param why perhaps empty
/// @param contribution id of the new version that holds it, empty until then
/// @param applied the words were replaced in that version; otherwise a remark in it tells of them
public record Correction(
        String document,
        String anchor,
        String original,
        String proposed,
        String why,
        String contribution,
        boolean applied)
        implements Matter {
    /// One that was just proposed.
    public static Correction proposed(String document, String anchor, String original, String proposed, String why) {
        return new Correction(document, anchor, original, proposed, why, "", false);
    }

    @Override
    public Kind kind() {
        return Kind.CORRECTION;
    }

    /// The words that were there are not those of who writes.
    @Override
    public String words() {
        Set<String> known = new HashSet<>(Arrays.asList(original.split("\\s+")));
        return Arrays.stream(proposed.split("\\s+"))
                        .filter(word -> !known.contains(word))
                        .collect(Collectors.joining(" "))
                + "\n" + why;
    }

    Correction carriedInto(String version, boolean done) {
        return new Correction(document, anchor, original, proposed, why, version, done);
    }
}
