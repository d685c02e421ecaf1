package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.MarkdownText;

/// Reads states of resources from the bytes that are kept of them, whether or not they are in the content folder now.
@Component
public class KeptStates {
    private final Catalogue catalogue;
    private final KeptFiles kept;
    private final Markdown markdown;
    private final Descriptions descriptions;

    KeptStates(Catalogue catalogue, KeptFiles kept, Markdown markdown, Descriptions descriptions) {
        this.catalogue = catalogue;
        this.kept = kept;
        this.markdown = markdown;
        this.descriptions = descriptions;
    }

    /// What a state says.
    ///
    /// @throws IllegalArgumentException when it has no files (a withdrawal)
    public KeptState read(Revision revision) {
        KeptFiles.Kept main = revision.files().get(revision.main());
        if (main == null) {
            throw new IllegalArgumentException("A withdrawal says nothing");
        }
        boolean hasBody = FileRules.isMarkdown(new SeenFile(revision.main(), main.size(), 0));
        MarkdownText text = hasBody ? markdown.parse(bytes(main)) : new MarkdownText(Map.of(), "", List.of());
        Map<String, KeptFiles.Kept> sidecars = new HashMap<>();
        revision.files()
                .forEach((path, file) -> FileRules.describedBy(path)
                        .filter(revision.files()::containsKey)
                        .ifPresent(described -> sidecars.put(described, file)));
        Map<String, Object> beside = sidecar(sidecars.get(revision.main()));
        FrontMatter matter = FrontMatter.of(text.frontMatter(), beside);
        FileFacts facts = new FileFacts("", FirstHeading.in(text.body()), "", "", "");
        Terms.Unresolved unresolved = new Terms.Unresolved();
        Description description = descriptions
                .describe(matter, facts, revision.main(), unresolved)
                .description();
        Map<String, Object> written = new LinkedHashMap<>(text.frontMatter());
        written.putAll(beside);
        return new KeptState(
                revision,
                description,
                stated(written.keySet()),
                unresolved.byWord(),
                written,
                text.body(),
                documents(revision, hasBody, sidecars, Descriptions.documents(matter)));
    }

    /// The bytes of a file of a state.
    public byte[] bytes(KeptFiles.Kept file) {
        try {
            return Files.readAllBytes(kept.at(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException("A kept file is missing", e);
        }
    }

    private Map<String, Object> sidecar(KeptFiles.@org.jspecify.annotations.Nullable Kept sidecar) {
        return sidecar == null ? Map.of() : markdown.parseYaml(bytes(sidecar)).frontMatter();
    }

    private static Set<String> stated(Set<String> written) {
        Set<String> words = new HashSet<>();
        written.forEach(key -> KeptState.word(key).ifPresent(words::add));
        return words;
    }

    private List<KeptState.Document> documents(
            Revision revision, boolean hasBody, Map<String, KeptFiles.Kept> sidecars, List<DescribedDocument> labels) {
        String folder = revision.main().substring(0, revision.main().lastIndexOf('/') + 1);
        Map<String, KeptFiles.Kept> files = new TreeMap<>(revision.files());
        if (hasBody) {
            files.remove(revision.main());
        }
        sidecars.keySet().forEach(described -> List.of(".yml", ".yaml").forEach(end -> files.remove(described + end)));
        Map<String, String> known = catalogue.mediaTypes(
                files.values().stream().map(KeptFiles.Kept::sha256).toList());
        List<KeptState.Document> documents = new ArrayList<>();
        files.forEach((path, file) -> {
            String name = path.startsWith(folder) ? path.substring(folder.length()) : path;
            FrontMatter own = FrontMatter.of(sidecar(sidecars.get(path)));
            Optional<DescribedDocument> label =
                    labels.stream().filter(one -> one.names(name)).findFirst();
            documents.add(new KeptState.Document(
                    name,
                    path,
                    file,
                    known.getOrDefault(file.sha256(), named(name)),
                    own.text(FrontMatterKey.TITLE)
                            .or(() -> label.map(DescribedDocument::title))
                            .orElse(""),
                    own.text(FrontMatterKey.SUMMARY)
                            .or(() -> label.map(DescribedDocument::description))
                            .orElse("")));
        });
        // As the description lists them, then by name.
        documents.sort(java.util.Comparator.comparingInt(document -> rank(document, labels)));
        return List.copyOf(documents);
    }

    /// For a file that is in no present resource.
    private static String named(String name) {
        return Objects.requireNonNullElse(URLConnection.guessContentTypeFromName(name), "application/octet-stream");
    }

    private static int rank(KeptState.Document document, List<DescribedDocument> labels) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).names(document.name())) {
                return i;
            }
        }
        return labels.size();
    }
}
