package org.vitaressources.kits;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vitaressources.text.Passage;

/// The text of a document of a resource, in one piece, so that words are found also where a page ends.
///
/// @param document its name, empty for the resource's own text
/// @param title of the document, empty likewise
record DocumentText(String document, String title, List<Passage> passages) {
    /// All of it.
    String text() {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    /// The passage in which a character of the text stands.
    Optional<Passage> at(int character) {
        int end = 0;
        for (Passage passage : passages) {
            end += passage.text().length() + 1;
            if (character < end) {
                return Optional.of(passage);
            }
        }
        return Optional.empty();
    }

    /// The passage at an anchor.
    Optional<Passage> at(String anchor) {
        return passages.stream().filter(one -> one.anchor().equals(anchor)).findFirst();
    }
}
