package org.vitaressources.kits;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.library.DocumentPaths;
import org.vitaressources.library.ResourceId;

/// A resource that a step stands on, with all that is needed to credit it even when it is gone, and to find the words
/// again when it changed. Kept among the fields of the step, under `source.<rank>.`.
///
/// @param document name of the document within the resource, empty for the resource's own text
/// @param documentTitle its title, empty likewise
/// @param anchor where it opens in the page or the reading view, perhaps empty
/// @param address in words, as one cites it (*p. 12*), perhaps empty
/// @param quote the words as they were when they were taken; empty for the whole resource
/// @param before words that stood before the quote
/// @param after words that stood after it
/// @param authors one a line
/// @param year of the content, perhaps empty
/// @param licence id or as written; empty when none is said
public record Source(
        ResourceId resource,
        String slug,
        String document,
        String documentTitle,
        String anchor,
        String address,
        String quote,
        String before,
        String after,
        String title,
        String authors,
        String year,
        String organisation,
        String licence) {

    private static final String RESOURCE = "ressource";

    /// The source of this rank, from 1.
    static Optional<Source> of(Map<String, String> fields, int rank) {
        String prefix = prefix(rank);
        return Optional.ofNullable(fields.get(prefix + RESOURCE))
                .map(id -> new Source(
                        new ResourceId(id),
                        at(fields, prefix + "slug"),
                        at(fields, prefix + "document"),
                        at(fields, prefix + "document-titre"),
                        at(fields, prefix + "ancre"),
                        at(fields, prefix + "adresse"),
                        at(fields, prefix + "citation"),
                        at(fields, prefix + "avant"),
                        at(fields, prefix + "apres"),
                        at(fields, prefix + "titre"),
                        at(fields, prefix + "auteurs"),
                        at(fields, prefix + "annee"),
                        at(fields, prefix + "organisme"),
                        at(fields, prefix + "licence")));
    }

    /// As fields of a step.
    public Map<String, String> fields(int rank) {
        String prefix = prefix(rank);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(prefix + RESOURCE, resource.value());
        fields.put(prefix + "slug", slug);
        fields.put(prefix + "document", document);
        fields.put(prefix + "document-titre", documentTitle);
        fields.put(prefix + "ancre", anchor);
        fields.put(prefix + "adresse", address);
        fields.put(prefix + "citation", quote);
        fields.put(prefix + "avant", before);
        fields.put(prefix + "apres", after);
        fields.put(prefix + "titre", title);
        fields.put(prefix + "auteurs", authors);
        fields.put(prefix + "annee", year);
        fields.put(prefix + "organisme", organisation);
        fields.put(prefix + "licence", licence);
        return fields;
    }

    /// Words of it are quoted.
    public boolean isQuoted() {
        return !quote.isEmpty();
    }

    /// Who wrote it.
    public List<String> authorList() {
        return Arrays.stream(authors.split("\n"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /// Where it opens on this site, without the language.
    public String path() {
        String page = document.isEmpty() ? "/ressources/" + slug : DocumentPaths.reading(slug, document);
        return anchor.isEmpty() ? page : page + "#" + anchor;
    }

    private static String prefix(int rank) {
        return "source." + rank + ".";
    }

    private static String at(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
