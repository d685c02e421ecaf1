package org.vitaressources.notebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;

/// Reads the entries of a notebook from its files: the Markdown files beside its `index.md` that bear a date,
/// in their
/// description or at the head of their name. Nothing else says what a notebook holds.
@Component
public class Timelines {
    /// Notebooks whose entries stay in memory.
    private static final int KEPT = 100;

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?\\b.*");
    private static final Pattern WRITTEN_DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

    private final Library library;
    private final Markdown markdown;
    private final EntryReading reading;
    private final Map<String, List<PublishedEntry>> read =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<PublishedEntry>> eldest) {
                    return size() > KEPT;
                }
            });

    Timelines(Library library, Markdown markdown, EntryReading reading) {
        this.library = library;
        this.markdown = markdown;
        this.reading = reading;
    }

    /// A bundle that its description calls a *carnet*.
    public static boolean isNotebook(Resource resource) {
        return resource.description().type().filter(Inquiry.TYPE::equals).isPresent()
                && resource.path().endsWith("/index.md");
    }

    /// Its entries, the oldest first; none for another resource.
    public List<PublishedEntry> of(Resource resource) {
        if (!isNotebook(resource)) {
            return List.of();
        }
        String key = resource.id() + " " + resource.fingerprint();
        List<PublishedEntry> known = read.get(key);
        if (known == null) {
            known = resource.documents().stream()
                    .filter(document -> document.name().matches("[^/]+\\.(md|markdown)"))
                    .flatMap(document -> entry(resource, document).stream())
                    .sorted(Comparator.comparing(
                                    (PublishedEntry entry) -> entry.said().date())
                            .thenComparing(PublishedEntry::name))
                    .toList();
            read.put(key, known);
        }
        return known;
    }

    /// The entry at an address.
    public Optional<PublishedEntry> find(Resource resource, String slug) {
        return of(resource).stream().filter(entry -> entry.slug().equals(slug)).findFirst();
    }

    private Optional<PublishedEntry> entry(Resource resource, LibraryDocument document) {
        Optional<byte[]> bytes = bytes(library.file(document));
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        MarkdownText text = markdown.parse(bytes.get());
        EntryDraft head = reading.head(document.name(), text);
        boolean dated = DATED.matcher(document.name()).matches()
                || WRITTEN_DATE.matcher(head.date()).matches();
        return dated
                ? Optional.of(new PublishedEntry(
                        document.name(),
                        PublishedEntry.slug(document.name()),
                        document.path(),
                        document.sha256(),
                        reading.parts(head, text.body(), name -> file(resource, name))))
                : Optional.empty();
    }

    private static Optional<EntryFile> file(Resource resource, String name) {
        return resource.documents().stream()
                .filter(document -> document.name().equals(name))
                .map(document -> new EntryFile(
                        name, name, document.sha256(), document.size(), document.mediaType(), document.title(), ""))
                .findFirst();
    }

    /// Nothing when it went between two looks.
    private static Optional<byte[]> bytes(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of the files that a notebook's entries show or link to.
    public static Stream<String> files(PublishedEntry entry) {
        return entry.said().files().stream().map(EntryFile::name);
    }
}
