package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Reading;
import org.vitaressources.text.SafeHtml;

/// One pass over the files of one resource.
final class ResourceReading {
    static final MarkdownText.Rendered NO_BODY =
            new MarkdownText.Rendered(SafeHtml.EMPTY, List.of(), List.of(), Optional.empty(), "");
    /// A file whose last change is younger than this when read may change again within the same tick of the disk's
    /// clock.
    private static final long SETTLING = TimeUnit.MILLISECONDS.toNanos(100);

    private static final int LEAD = 300;

    private final ResourceReader reader;
    private final FileSet files;
    private final Map<String, StoredFile> known;
    private final boolean withText;
    private final List<StoredFile> stored = new ArrayList<>();
    private final List<LibraryDocument> listed = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private MarkdownText.Rendered rendered = NO_BODY;

    ResourceReading(ResourceReader reader, FileSet files, Map<String, StoredFile> known, boolean withText) {
        this.reader = reader;
        this.files = files;
        this.known = known;
        this.withText = withText;
    }

    ReadResource run() throws IOException {
        MarkdownText text = new MarkdownText(Map.of(), "", List.of());
        byte[] bytes = {};
        if (files.hasBody()) {
            bytes = Files.readAllBytes(path(files.main()));
            text = reader.markdown().parse(bytes);
            remarks.addAll(text.problems());
        }
        FrontMatter matter = FrontMatter.of(text.frontMatter(), sidecar(files.main()));
        List<DescribedDocument> labels = new ArrayList<>(Descriptions.documents(matter));
        FileFacts facts = files.hasBody() ? body(bytes, text.body(), matter) : FileFacts.NONE;
        for (SeenFile document : files.documents()) {
            try {
                FileFacts own = document(document, labels);
                facts = document.equals(files.main()) ? own : facts;
            } catch (IOException e) {
                if (document.equals(files.main())) {
                    throw e;
                }
                problems.add(Problem.file(document.path(), ContentWalk.reason(e)));
            }
        }
        Described described =
                reader.descriptions().describe(matter, facts, files.main().path());
        remarks.addAll(described.remarks());
        remarkMissing(labels);
        remarks.stream()
                .distinct()
                .forEach(remark -> problems.add(Problem.description(files.main().path(), remark)));
        return new ReadResource(
                files,
                List.copyOf(stored),
                described,
                FrontMatter.isForeign(text.frontMatter()),
                text.body(),
                rendered,
                List.copyOf(listed),
                List.copyOf(readings),
                List.copyOf(problems));
    }

    private FileFacts body(byte[] bytes, String body, FrontMatter matter) {
        SeenFile main = files.main();
        StoredFile before = remembered(main);
        FileFacts facts;
        if (withText || before == null) {
            String heading = FirstHeading.in(body);
            rendered = reader.markdown()
                    .render(body, Descriptions.title(matter, heading, main.path()), Markdown.LinkResolver.AS_WRITTEN);
            facts = new FileFacts("text/markdown", heading, "", "", FileFacts.beginning(rendered.lead(), LEAD));
        } else {
            facts = before.facts();
        }
        stored.add(new StoredFile(settled(main), "", before == null ? Checksum.of(bytes) : before.sha256(), facts));
        return facts;
    }

    private FileFacts document(SeenFile document, List<DescribedDocument> labels) throws IOException {
        StoredFile before = remembered(document);
        String sha256 = before == null ? Checksum.of(path(document)) : before.sha256();
        FileFacts facts;
        if (withText || before == null) {
            Reading reading = reader.reading(path(document), sha256);
            facts = FileFacts.of(reading);
            readings.add(reading);
            if (reading.status().needsAttention()) {
                problems.add(Problem.reading(document.path(), reading));
            }
        } else {
            facts = before.facts();
        }
        if (!document.equals(files.main())) {
            labelFromSidecar(document, labels);
        }
        stored.add(new StoredFile(settled(document), "", sha256, facts));
        String name = files.nameOf(document);
        Optional<DescribedDocument> label =
                labels.stream().filter(candidate -> candidate.names(name)).findFirst();
        listed.add(new LibraryDocument(
                name,
                document.path(),
                label.map(DescribedDocument::title)
                        .filter(title -> !title.isEmpty())
                        .or(() -> Optional.of(facts.title()).filter(title -> !title.isBlank()))
                        .orElseGet(() -> FileName.humanised(name)),
                label.map(DescribedDocument::description).orElse(""),
                facts.mediaType(),
                document.size(),
                sha256));
        return facts;
    }

    private void labelFromSidecar(SeenFile document, List<DescribedDocument> labels) {
        FrontMatter matter = FrontMatter.of(sidecar(document));
        Optional<String> title = matter.text(FrontMatterKey.TITLE);
        Optional<String> summary = matter.text(FrontMatterKey.SUMMARY);
        if (title.isPresent() || summary.isPresent()) {
            labels.addFirst(new DescribedDocument(files.nameOf(document), title.orElse(""), summary.orElse("")));
        }
    }

    private Map<String, Object> sidecar(SeenFile described) {
        SeenFile sidecar = files.sidecars().get(described.path());
        if (sidecar == null) {
            return Map.of();
        }
        try {
            byte[] bytes = Files.readAllBytes(path(sidecar));
            StoredFile before = remembered(sidecar);
            String sha256 = before == null ? Checksum.of(bytes) : before.sha256();
            stored.add(new StoredFile(settled(sidecar), "", sha256, FileFacts.NONE));
            MarkdownText text = reader.markdown().parseYaml(bytes);
            text.problems().forEach(problem -> remarks.add(sidecar.name() + " : " + problem));
            return text.frontMatter();
        } catch (IOException e) {
            problems.add(Problem.file(sidecar.path(), ContentWalk.reason(e)));
            return Map.of();
        }
    }

    private void remarkMissing(List<DescribedDocument> labels) {
        Set<String> missing = new HashSet<>();
        labels.stream()
                .filter(label -> listed.stream().noneMatch(document -> label.names(document.name())))
                .filter(label -> missing.add(label.file()))
                .forEach(label -> remarks.add(
                        "Le document « %s » est décrit mais n'est pas dans le dossier.".formatted(label.file())));
    }

    private @Nullable StoredFile remembered(SeenFile file) {
        StoredFile before = known.get(file.path());
        return before != null && before.seen().equals(file) ? before : null;
    }

    private Path path(SeenFile file) {
        return reader.content().at(file.path());
    }

    /// The file as it may be remembered: unsettled when it changed while it was read, or a moment before.
    private SeenFile settled(SeenFile file) {
        return settled(path(file), file);
    }

    static SeenFile settled(Path there, SeenFile file) {
        try {
            BasicFileAttributes now = Files.readAttributes(there, BasicFileAttributes.class);
            long modified = now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            long age = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis()) - modified;
            boolean changed = now.size() != file.size() || modified != file.modified();
            return changed || (age >= 0 && age < SETTLING) ? file.unsettled() : file;
        } catch (IOException e) {
            return file.unsettled();
        }
    }
}
