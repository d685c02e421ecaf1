package org.vitaressources.kits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Facet;
import org.vitaressources.search.Reach;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.text.Markdown;

/// The kits of the collection: resources with a file `kit.yml` ([KitFile]), those that the centre brings and those that
/// members published. Anybody reads them; members make their own of them. What the file says of a source is little; the
/// rest is taken from its resource, as it is now.
@Component
public class PublishedKits {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedKits.class);
    private static final long LARGEST = 1 << 20;
    private static final String TYPE = "support-de-formation";
    private static final int LOOKED_AT = 100;

    private final Library library;
    private final Markdown markdown;
    private final SourceTaking taking;
    private final Search search;

    PublishedKits(Library library, Markdown markdown, SourceTaking taking, Search search) {
        this.search = search;
        this.library = library;
        this.markdown = markdown;
        this.taking = taking;
    }

    /// Name of the file that makes a resource a kit.
    public static String file() {
        return KitFile.NAME;
    }

    /// The resource has a kit.
    public static boolean isKit(Resource resource) {
        return document(resource).isPresent();
    }

    /// Some kits of the collection, the newest first: those among its training material.
    public List<Resource> newest(int most) {
        SearchQuery training = new SearchQuery(
                "",
                Map.of(Facet.TYPE, Set.of(TYPE)),
                Reach.USUAL,
                Optional.empty(),
                Set.of(),
                SearchQuery.Sort.DATE,
                1,
                LOOKED_AT);
        return search.find(training).hits().stream()
                .flatMap(hit -> library.byId(hit.id()).stream())
                .filter(PublishedKits::isKit)
                .limit(most)
                .toList();
    }

    /// The kit of a resource, its sources as their resources say them now: nobody's, with an identity made of its
    /// place.
    /// Nothing when the resource has none, or one that cannot be read.
    public Optional<Kit> of(Resource resource) {
        return outline(resource)
                .map(outline -> new Kit(
                        new KitId(RandomName.fixed(resource.id().value())),
                        MemberId.NOBODY,
                        outline.fields(),
                        Optional.empty(),
                        false,
                        "",
                        false,
                        resource.firstSeen(),
                        resource.modified(),
                        outline.sessions().stream()
                                .map(session -> session(session, resource))
                                .toList()));
    }

    /// The resource whose kit this one was made of, as long as it is there.
    public Optional<Resource> origin(Kit kit) {
        return kit.lineage()
                .map(Kit.Lineage::kit)
                .filter(KitFile::isResource)
                .flatMap(id -> library.byId(new ResourceId(id)));
    }

    /// The same as its file says it, without looking at its sources.
    public Optional<Outline> outline(Resource resource) {
        return document(resource)
                .flatMap(file -> read(resource, file))
                .filter(outline -> !outline.sessions().isEmpty());
    }

    private Optional<Outline> read(Resource resource, LibraryDocument document) {
        try {
            java.nio.file.Path file = library.file(document);
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            Map<String, Object> yaml =
                    markdown.parseYaml(Files.readAllBytes(file)).frontMatter();
            return Optional.of(KitFile.read(
                    yaml, place -> new PartId(RandomName.fixed(resource.id().value() + " " + place))));
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} cannot be read", document.path(), e);
            return Optional.empty();
        }
    }

    /// The document of a resource that is the file of a step of its kit.
    public static Optional<LibraryDocument> document(Resource resource, StepFile file) {
        return document(resource, file.name());
    }

    private static Optional<LibraryDocument> document(Resource resource) {
        return document(resource, KitFile.NAME);
    }

    private static Optional<LibraryDocument> document(Resource resource, String name) {
        return resource.documents().stream()
                .filter(document -> document.name().equals(name))
                .findFirst();
    }

    private static Map<String, String> file(LibraryDocument document) {
        return new StepFile(document.name(), document.name(), document.sha256(), document.size(), document.mediaType())
                .fields();
    }

    private Session session(Session session, Resource resource) {
        return new Session(
                session.id(),
                session.version(),
                session.fields(),
                session.steps().stream().map(step -> step(step, resource)).toList());
    }

    private Step step(Step step, Resource resource) {
        if (step.kind() == StepKind.FILE) {
            Map<String, String> fields = new LinkedHashMap<>(step.fields());
            document(resource, step.field(StepFile.NAME)).ifPresent(document -> fields.putAll(file(document)));
            return new Step(step.id(), step.kind(), step.version(), fields);
        }
        List<Source> sources = new ArrayList<>();
        step.sources().forEach(source -> sources.add(now(source)));
        if (sources.isEmpty()) {
            return step;
        }
        Map<String, String> fields = new LinkedHashMap<>(step.fields());
        for (int i = 0; i < sources.size(); i++) {
            KitFields.put(fields, sources.get(i).fields(i + 1));
        }
        return new Step(step.id(), step.kind(), step.version(), fields);
    }

    /// As its resource says it; as the file says it when the resource or the words are gone.
    private Source now(Source source) {
        return library.byId(source.resource())
                .flatMap(resource -> source.isQuoted()
                        ? taking.words(resource, source.document(), source.anchor(), source.quote())
                        : Optional.of(taking.whole(resource)))
                .orElse(source);
    }
}
