package org.vitaressources.batches;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.ImportPlan.Form;
import org.vitaressources.batches.ImportPlan.PlannedFile;
import org.vitaressources.contributions.BundleName;
import org.vitaressources.library.BundleText;
import org.vitaressources.library.Description;
import org.vitaressources.library.DescriptionEdits;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Slug;
import org.vitaressources.text.Markdown;
import org.vitaressources.uploads.FileType;

/// What a row of an import becomes: a bundle of its own, its main file written when the row is examined, so that what
/// is
/// published is what was seen.
@Component
class ImportFiles {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 4;
    private static final int LONGEST_NAME = 60;
    private static final String NO_TYPE = "ressources";
    private static final String MAIN = "index.md";

    private final KeptFiles kept;
    private final Markdown markdown;
    private final DescriptionEdits edits;
    private final Library library;
    private final Publishing publishing;

    ImportFiles(KeptFiles kept, Markdown markdown, DescriptionEdits edits, Library library, Publishing publishing) {
        this.kept = kept;
        this.markdown = markdown;
        this.edits = edits;
        this.library = library;
        this.publishing = publishing;
    }

    /// The identity of a new resource: the one that it states when no other has it, else one that a person can read.
    ResourceId identity(Optional<ResourceId> stated, String title) {
        return stated.filter(id -> library.byId(id).isEmpty()).orElseGet(() -> {
            byte[] random = new byte[RANDOM_BYTES];
            RANDOM.nextBytes(random);
            String slug = Slug.of(title);
            String begin = slug.isEmpty() ? NO_TYPE : slug.substring(0, Math.min(slug.length(), LONGEST_NAME));
            return new ResourceId(begin + "-" + HexFormat.of().formatHex(random));
        });
    }

    ImportPlan plan(Candidate candidate, Description said, Set<String> stated, ResourceId id) {
        List<PlannedFile> files = candidate.form() == Form.BUNDLE ? inBundle(candidate) : renamed(candidate);
        Map<String, Object> matter = switch (candidate.form()) {
            case ROW -> DescriptionMatter.of(said, stated);
            case FILE -> written(candidate, said);
            case TEXT, BUNDLE -> Map.of();
        };
        return new ImportPlan(
                candidate.form(),
                matter,
                said.type().orElse(NO_TYPE),
                files,
                keep(main(candidate, matter, files, id)),
                keep(candidate.form() == Form.ROW ? candidate.text() : ""));
    }

    private String main(Candidate candidate, Map<String, Object> matter, List<PlannedFile> files, ResourceId id) {
        if (candidate.form() == Form.BUNDLE || candidate.form() == Form.TEXT) {
            return edits.markdown(candidate.main(), changes(candidate, id), Optional.empty());
        }
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", id.value());
        description.putAll(matter);
        if (!files.isEmpty()) {
            description.put("documents", DescriptionMatter.documents(files));
        }
        return BundleText.of(description, candidate.text());
    }

    /// What the main file does not say yet: the identity, and what stood in a sidecar.
    private Map<String, Object> changes(Candidate candidate, ResourceId id) {
        Map<String, Object> own = markdown.parse(candidate.main()).frontMatter();
        Map<String, Object> changes = new LinkedHashMap<>();
        if (!id.value().equals(String.valueOf(own.get("id")))) {
            changes.put("id", id.value());
        }
        candidate.matter().forEach((key, value) -> {
            if (!value.equals(own.get(key)) && !key.equals("id")) {
                changes.put(key, value);
            }
        });
        return changes;
    }

    /// The words of a sidecar stay as they are.
    private static Map<String, Object> written(Candidate candidate, Description said) {
        Map<String, Object> matter = new LinkedHashMap<>();
        if (!candidate.isTitled()) {
            matter.put("titre", said.title());
        }
        candidate.matter().forEach((key, value) -> {
            if (!key.equalsIgnoreCase("id")) {
                matter.put(key, value);
            }
        });
        return matter;
    }

    private static List<PlannedFile> inBundle(Candidate candidate) {
        String folder = candidate.source().endsWith("/") ? candidate.source() : "";
        return candidate.files().stream()
                .map(file -> new PlannedFile(
                        file.path().substring(folder.length()),
                        file.path(),
                        file.kept().orElseThrow(),
                        file.mediaType(),
                        ""))
                .toList();
    }

    private static List<PlannedFile> renamed(Candidate candidate) {
        List<PlannedFile> files = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < candidate.files().size(); i++) {
            BatchFile file = candidate.files().get(i);
            String name = BundleName.of(file.name(), type(file.mediaType()), taken);
            taken.add(name);
            String title = i < candidate.titles().size() ? candidate.titles().get(i) : "";
            files.add(new PlannedFile(name, file.path(), file.kept().orElseThrow(), file.mediaType(), title));
        }
        return files;
    }

    private static FileType type(String mediaType) {
        return Arrays.stream(FileType.values())
                .filter(type -> type.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    /// The files of a new resource, by path.
    ///
    /// @param main of its place
    static Map<String, Kept> fresh(ImportPlan plan, String main) {
        Map<String, Kept> files = new TreeMap<>();
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        plan.files().forEach(file -> files.put(folder + file.name(), file.kept()));
        files.put(main, plan.main());
        return files;
    }

    /// A place for it where nothing stands.
    ///
    /// @param given places of rows that are published together with it
    String place(ImportPlan plan, String title, Set<String> given) {
        return publishing.freePlace(plan.folder(), title, given);
    }

    private Kept keep(String text) {
        return kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String main() {
        return MAIN;
    }
}
