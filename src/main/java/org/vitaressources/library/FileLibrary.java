package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Catalogue.Column;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;

/// The library over the files of `content/`: where a resource is comes from the catalogue, what it says from
/// its files
/// as they are at that moment.
@Component
class FileLibrary implements Library {
    private static final int CHUNK = 200;

    private final ContentFolder content;
    private final Catalogue catalogue;
    private final ResourceReader reader;
    private final Reconciliation reconciliation;
    private final ReturnsFolder returns;
    private final EvidenceRule evidence;
    private final RecentContents recent;
    private final Reports reports;
    private final Restoration restoration;
    private final RevisedPublishing publishing;

    FileLibrary(
            ContentFolder content,
            Catalogue catalogue,
            ResourceReader reader,
            Reconciliation reconciliation,
            ReturnsFolder returns,
            EvidenceRule evidence,
            RecentContents recent,
            Reports reports,
            Restoration restoration,
            RevisedPublishing publishing) {
        this.content = content;
        this.catalogue = catalogue;
        this.reader = reader;
        this.reconciliation = reconciliation;
        this.returns = returns;
        this.evidence = evidence;
        this.recent = recent;
        this.reports = reports;
        this.restoration = restoration;
        this.publishing = publishing;
    }

    @Override
    public Optional<Resource> bySlug(String slug) {
        return catalogue.bySlug(slug).flatMap(this::read);
    }

    @Override
    public Optional<Resource> byId(ResourceId id) {
        return catalogue.byId(id.value()).flatMap(this::read);
    }

    @Override
    public Optional<String> successorOf(String formerSlug) {
        return catalogue.successorOf(formerSlug);
    }

    @Override
    public Resource.Content content(Resource resource) {
        Optional<Resource.Content> held = recent.of(resource.id())
                .filter(known -> known.resource().fingerprint().equals(resource.fingerprint()));
        if (held.isPresent()) {
            return held.get();
        }
        MarkdownText.Rendered body = resource.body().isEmpty()
                ? ResourceReading.NO_BODY
                : reader.markdown()
                        .render(resource.body(), resource.description().title(), Markdown.LinkResolver.AS_WRITTEN);
        return new Resource.Content(
                resource, body, resource.documents().stream().map(this::reading).toList());
    }

    @Override
    public Reading reading(LibraryDocument document) {
        return content.existing(document.path())
                .map(file -> reader.reading(file, document.sha256()))
                .orElseGet(() -> Reading.without(
                        ReadingStatus.DAMAGED, "Le fichier n'est plus dans le dossier.", document.mediaType()));
    }

    @Override
    public Path file(LibraryDocument document) {
        return content.existing(document.path()).orElseThrow(() -> new DocumentNotFound(document.path()));
    }

    @Override
    public Optional<String> slugOfPath(String path) {
        if (path.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        String wanted = Path.of("/", path.split("/")).normalize().toString().substring(1);
        return Stream.of(wanted, wanted + "/index.md", wanted + ".md", wanted + "/README.md")
                .map(catalogue::slugOfFile)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Map<ResourceId, String> fingerprints() {
        return catalogue.fingerprints();
    }

    @Override
    public List<Resource> drawnFrom(ResourceId origin) {
        return catalogue.descent().drawnFrom(origin).stream()
                .map(this::byId)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Stream<Resource> all(Collection<ResourceId> ids) {
        Stream.Builder<List<ResourceId>> chunks = Stream.builder();
        Iterator<ResourceId> left = ids.iterator();
        while (left.hasNext()) {
            List<ResourceId> chunk = new ArrayList<>(CHUNK);
            while (left.hasNext() && chunk.size() < CHUNK) {
                chunk.add(left.next());
            }
            chunks.add(chunk);
        }
        return chunks.build().flatMap(this::some);
    }

    private Stream<Resource> some(List<ResourceId> ids) {
        List<Resource> held = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (ResourceId id : ids) {
            recent.of(id).ifPresentOrElse(known -> held.add(known.resource()), () -> others.add(id.value()));
        }
        List<CatalogueEntry> entries = catalogue.entriesWith(Column.ID, others);
        Map<String, Map<String, StoredFile>> files = new HashMap<>();
        catalogue
                .filesOf(others)
                .forEach((path, file) -> files.computeIfAbsent(file.resourceId(), id -> new HashMap<>())
                        .put(path, file));
        WhatCameBack back = cameBack(others);
        return Stream.concat(
                held.stream(),
                entries.stream()
                        .filter(entry -> !entry.gone())
                        .map(entry -> read(entry, files.getOrDefault(entry.id(), Map.of()), back))
                        .flatMap(Optional::stream));
    }

    @Override
    public List<Resource> holding(String sha256) {
        return catalogue.holding(sha256).stream()
                .flatMap(id -> byId(new ResourceId(id)).stream())
                .toList();
    }

    @Override
    public List<Titled> titled(String words, int limit) {
        return catalogue.titled(words, limit);
    }

    @Override
    public List<ResourceId> transposed() {
        return catalogue.descent().transposed();
    }

    @Override
    public List<ResourceId> transpositionsOf(ResourceId source) {
        return catalogue.descent().transpositionsOf(List.of(source.value())).values().stream()
                .flatMap(List::stream)
                .map(transposed -> new ResourceId(transposed.resource()))
                .toList();
    }

    @Override
    public int size() {
        return catalogue.size();
    }

    @Override
    public int documents() {
        return catalogue.documents();
    }

    @Override
    public List<LibraryReport> reports() {
        return reports.all();
    }

    @Override
    public Optional<String> restorationNotice() {
        return restoration.notice();
    }

    @Override
    public void acknowledgeRestoration() {
        restoration.acknowledge();
    }

    @Override
    public void reconcile() {
        publishing.recover();
        reconciliation.run(List.of(Area.EVERYTHING), path -> false);
    }

    @Override
    public Progress progress() {
        return reconciliation.progress();
    }

    private Optional<Resource> read(CatalogueEntry entry) {
        List<String> id = List.of(entry.id());
        return read(entry, catalogue.filesOf(id), cameBack(id));
    }

    private WhatCameBack cameBack(List<String> ids) {
        return new WhatCameBack(returns, catalogue.descent().transpositionsOf(ids), evidence);
    }

    private Optional<Resource> read(CatalogueEntry entry, Map<String, StoredFile> stored, WhatCameBack known) {
        Map<String, SeenFile> present = new TreeMap<>();
        stored.keySet().forEach(path -> see(path).ifPresent(file -> present.put(path, file)));
        SeenFile main = present.get(entry.path());
        if (main == null) {
            return Optional.empty();
        }
        Map<String, SeenFile> sidecars = new TreeMap<>();
        List<SeenFile> documents = new ArrayList<>();
        present.forEach((path, file) -> {
            Optional<String> described = FileRules.describedBy(path).filter(present::containsKey);
            if (described.isPresent()) {
                sidecars.put(described.get(), file);
            } else if (!path.equals(entry.path()) || !(entry.bundle() || FileRules.isMarkdown(file))) {
                documents.add(file);
            }
        });
        try {
            CameBack back = known.of(entry.id());
            ReadResource read = reader.describe(new FileSet(main, entry.bundle(), documents, sidecars), stored);
            return Optional.of(IdentifiedResource.resource(
                    read, entry, back, known.assess(read, back), Identities.remarks(read.described(), entry.id())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<SeenFile> see(String path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(content.at(path), BasicFileAttributes.class);
            return Optional.of(new SeenFile(
                    path, attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
