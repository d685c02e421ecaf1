package org.vitaressources.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitaressources.library.Description;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.LibraryReport;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Reading;
import org.vitaressources.text.SafeHtml;

/// A library in memory, filled from the small corpus of the tests.
final class TestLibrary implements Library {
    private final Map<ResourceId, Resource.Content> contents = new LinkedHashMap<>();

    static TestLibrary ofCorpus() {
        TestLibrary library = new TestLibrary();
        Path corpus = Path.of("src/test/resources/corpus/recherche");
        try (Stream<Path> files = Files.list(corpus)) {
            files.sorted().forEach(file -> library.put(TestResource.read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (library.size() < 25) {
            throw new IllegalStateException("The corpus of the tests is not there");
        }
        return library;
    }

    void put(Resource.Content content) {
        synchronized (contents) {
            contents.put(content.resource().id(), content);
        }
    }

    void remove(ResourceId id) {
        synchronized (contents) {
            contents.remove(id);
        }
    }

    /// A description with a title and little else.
    static Description titled(String title) {
        return new Description(
                title,
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "fr",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Map.of());
    }

    /// A resource whose body is one passage.
    static Resource.Content simple(String id, String title, String text) {
        return TestResource.of(id, titled(title), "## Texte\n\n" + text);
    }

    @Override
    public Map<ResourceId, String> fingerprints() {
        synchronized (contents) {
            Map<ResourceId, String> fingerprints = new LinkedHashMap<>();
            contents.forEach(
                    (id, content) -> fingerprints.put(id, content.resource().fingerprint()));
            return fingerprints;
        }
    }

    @Override
    public Stream<Resource> all(Collection<ResourceId> ids) {
        synchronized (contents) {
            return new ArrayList<>(ids)
                    .stream()
                            .map(contents::get)
                            .filter(content -> content != null)
                            .map(Resource.Content::resource)
                            .toList()
                            .stream();
        }
    }

    @Override
    public Resource.Content content(Resource resource) {
        synchronized (contents) {
            Resource.Content content = contents.get(resource.id());
            return content != null
                    ? content
                    : new Resource.Content(
                            resource,
                            new MarkdownText.Rendered(SafeHtml.EMPTY, List.of(), List.of(), Optional.empty(), ""),
                            List.of());
        }
    }

    @Override
    public Optional<Resource> byId(ResourceId id) {
        synchronized (contents) {
            return Optional.ofNullable(contents.get(id)).map(Resource.Content::resource);
        }
    }

    @Override
    public int size() {
        return contents.size();
    }

    @Override
    public Optional<Resource> bySlug(String slug) {
        return byId(new ResourceId(slug));
    }

    @Override
    public Optional<String> successorOf(String formerSlug) {
        return Optional.empty();
    }

    @Override
    public Reading reading(LibraryDocument document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Path file(LibraryDocument document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> slugOfPath(String path) {
        return Optional.empty();
    }

    @Override
    public int documents() {
        return 0;
    }

    @Override
    public List<LibraryReport> reports() {
        return List.of();
    }

    @Override
    public Optional<String> restorationNotice() {
        return Optional.empty();
    }

    @Override
    public void acknowledgeRestoration() {}

    @Override
    public Progress progress() {
        return new Progress(false, 0, 0);
    }

    @Override
    public void reconcile() {}

    static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
}
