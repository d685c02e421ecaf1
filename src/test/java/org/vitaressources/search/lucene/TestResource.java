package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.library.Assessment;
import org.vitaressources.library.Description;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Returns;
import org.vitaressources.text.Address;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.vocabulary.TerritoryCode;

/// Reads the files of the test corpus: front matter, sections (`## Heading`), then documents written as `===
/// document name | title` with their `=== page 2`, `=== slide 4`, `=== sheet Budget`, `=== member path | 1`.
final class TestResource {
    private TestResource() {}

    static Resource.Content read(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^---\n", 3);
            Map<String, String> keys = new LinkedHashMap<>();
            for (String line : parts[1].split("\n")) {
                String[] pair = line.split(": ?", 2);
                keys.put(pair[0], pair.length < 2 ? "" : pair[1].replaceAll("^\"|\"$", ""));
            }
            String id = String.valueOf(file.getFileName()).replace(".md", "");
            return of(id, description(keys), parts[2]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Description description(Map<String, String> keys) {
        Description bare = TestLibrary.titled(keys.getOrDefault("titre", ""));
        return new Description(
                bare.title(),
                keys.getOrDefault("resume", ""),
                value(keys, "type").stream().findFirst(),
                value(keys, "territoire").stream()
                        .flatMap(code -> TerritoryCode.parse(code).stream())
                        .toList(),
                value(keys, "secteur"),
                value(keys, "structure"),
                List.of(),
                List.of(),
                value(keys, "date").stream().findFirst(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "fr",
                Optional.empty(),
                Optional.empty(),
                keys.containsKey("fictif"),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    /// A resource whose sector is in no vocabulary.
    static Resource.Content unknownSector(String id, String word) {
        Description bare = TestLibrary.titled(id);
        return of(
                id,
                new Description(
                        bare.title(),
                        "",
                        bare.type(),
                        bare.territories(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        bare.date(),
                        bare.updated(),
                        List.of(),
                        bare.organisation(),
                        List.of(),
                        bare.licence(),
                        "fr",
                        bare.source(),
                        bare.adaptedFrom(),
                        false,
                        bare.evidence(),
                        List.of(),
                        Map.of("Secteur d'activité", List.of(word))),
                "Un texte de plus.");
    }

    private static List<String> value(Map<String, String> keys, String key) {
        String value = keys.getOrDefault(key, "");
        return value.isBlank() ? List.of() : List.of(value);
    }

    static Resource.Content of(String id, Description description, String text) {
        String[] documents = text.split("(?m)^=== document ");
        List<Passage> body = sections(documents[0]);
        List<LibraryDocument> files = new ArrayList<>();
        List<Reading> readings = new ArrayList<>();
        for (int i = 1; i < documents.length; i++) {
            String[] lines = documents[i].split("\n", 2);
            String[] names = lines[0].split(" \\| ");
            files.add(new LibraryDocument(
                    names[0], id + "/" + names[0], names[1], "", mediaType(names[0]), 1000, "0".repeat(64)));
            readings.add(new Reading(
                    ReadingStatus.COMPLETE,
                    "",
                    mediaType(names[0]),
                    DocumentMetadata.NONE,
                    parts(lines[1]),
                    List.of()));
        }
        Resource resource = new Resource(
                new ResourceId(id),
                id,
                id + "/index.md",
                description,
                documents[0],
                files,
                Returns.NONE,
                Assessment.of(description.evidence()),
                List.of(),
                TestLibrary.SEEN,
                TestLibrary.SEEN,
                Integer.toHexString((description + text).hashCode()));
        return new Resource.Content(
                resource, new MarkdownText.Rendered(SafeHtml.EMPTY, body, List.of(), Optional.empty(), ""), readings);
    }

    private static List<Passage> sections(String body) {
        List<Passage> passages = new ArrayList<>();
        for (String section : body.split("(?m)^## ")) {
            if (!section.isBlank()) {
                String[] lines = section.split("\n", 2);
                String anchor = "section-" + Folding.fold(lines[0]).replaceAll("[^a-z0-9]+", "-");
                String text = lines.length > 1 ? lines[1].strip() : lines[0];
                passages.add(new Passage(
                        new Address.Section(List.of(lines[0].strip()), anchor), anchor, text, SafeHtml.EMPTY));
            }
        }
        return passages;
    }

    private static List<Passage> parts(String text) {
        List<Passage> passages = new ArrayList<>();
        for (String part : text.split("(?m)^=== ")) {
            if (!part.isBlank()) {
                String[] lines = part.split("\n", 2);
                String[] words = lines[0].split(" ", 2);
                Address address = switch (words[0]) {
                    case "page" -> new Address.Page(Integer.parseInt(words[1]));
                    case "slide" -> new Address.Slide(Integer.parseInt(words[1]));
                    case "sheet" -> new Address.Sheet(1, words[1]);
                    default -> member(words[1]);
                };
                passages.add(new Passage(address, address.anchor(), lines[1].strip(), SafeHtml.EMPTY));
            }
        }
        return passages;
    }

    private static Address member(String written) {
        String[] names = written.split(" \\| ");
        return new Address.Member(names[0], Integer.parseInt(names[1]), new Address.Page(1));
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/zip";
        };
    }
}
