package org.vitaressources.kits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A file that a trainer brought for a step, kept among the fields of the step under `fichier.`. Its bytes are those
/// that
/// [org.vitaressources.library.KeptFiles] holds; in a kit of the collection, those of a document of its resource.
///
/// @param name letters without accents, digits, `-`, and what its bytes say that it is
/// @param shown as it was sent; words to show, never a path
/// @param sha256 of its bytes
/// @param size bytes
/// @param mediaType recognised from its bytes
public record StepFile(String name, String shown, String sha256, long size, String mediaType) {
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    /// What the fields of a file begin with.
    static final String PREFIX = "fichier.";
    /// The field with its name.
    static final String NAME = PREFIX + "nom";

    /// Browsers show it where it stands.
    public boolean isPicture() {
        return SHOWN.contains(mediaType);
    }

    static Optional<StepFile> of(Map<String, String> fields) {
        return Optional.ofNullable(fields.get(PREFIX + "somme"))
                .map(sha256 -> new StepFile(
                        fields.getOrDefault(NAME, ""),
                        fields.getOrDefault(PREFIX + "montre", ""),
                        sha256,
                        Long.parseLong(fields.getOrDefault(PREFIX + "taille", "0")),
                        fields.getOrDefault(PREFIX + "type", "")));
    }

    /// As fields of a step.
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(NAME, name);
        fields.put(PREFIX + "montre", shown);
        fields.put(PREFIX + "somme", sha256);
        fields.put(PREFIX + "taille", String.valueOf(size));
        fields.put(PREFIX + "type", mediaType);
        return fields;
    }

    /// Fields of a step that has none any more.
    static Map<String, String> none() {
        Map<String, String> fields = new StepFile("", "", "", 0, "").fields();
        fields.replaceAll((name, value) -> "");
        return fields;
    }
}
