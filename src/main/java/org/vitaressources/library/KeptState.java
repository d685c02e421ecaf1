package org.vitaressources.library;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What a kept state of a resource says.
///
/// @param description after fall-backs
/// @param stated which of our keys are written in it, by our word (`titre`, `territoires`…)
/// @param unresolved words under a key that no vocabulary knows, by our word for the key
/// @param matter its description as written, the sidecar's over that of the main file
/// @param body Markdown; empty when the main file is no Markdown
/// @param documents its files other than text and descriptions
public record KeptState(
        Revision revision,
        Description description,
        Set<String> stated,
        Map<String, List<String>> unresolved,
        Map<String, Object> matter,
        String body,
        List<Document> documents) {

    /// A file of that state.
    ///
    /// @param name relative to the folder of the main file
    /// @param mediaType as its name tells
    /// @param title from the description, empty when it says none
    /// @param about one sentence from the description, perhaps empty
    public record Document(
            String name, String path, KeptFiles.Kept kept, String mediaType, String title, String about) {}

    /// Our word for a key as it may be written, `territoires` for all keys of places; nothing for an unknown one.
    public static Optional<String> word(String written) {
        String places = FrontMatterKey.TERRITORIES.word();
        return FrontMatterKey.of(written).map(key -> MatterLines.sameKey(written, places) ? places : key.word());
    }

    /// What is kept of one of its files.
    public KeptFiles.Kept file(String path) {
        return Objects.requireNonNull(revision.files().get(path), "Not a file of this state");
    }

    /// Its text is Markdown.
    public boolean hasBody() {
        return documents.stream().noneMatch(document -> document.path().equals(revision.main()));
    }

    /// It is a folder with its `index.md`, rather than a lone file.
    public boolean isBundle() {
        return revision.main().endsWith("/" + FileRules.BUNDLE_MAIN);
    }
}
