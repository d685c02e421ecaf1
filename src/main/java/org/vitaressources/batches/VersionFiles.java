package org.vitaressources.batches;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.ImportPlan.Form;
import org.vitaressources.batches.ImportPlan.PlannedFile;
import org.vitaressources.contributions.RelativeLinks;
import org.vitaressources.library.BundleText;
import org.vitaressources.library.DescribedFiles;
import org.vitaressources.library.DescriptionEdits;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.ResourceId;

/// A row of an import as a new version of a resource that is there. What the row says takes the place of what the
/// resource said; its files join those that are there, one of the same name takes its place, and where both have a
/// single
/// document the new one takes the place of the old whatever its name. All else stays. A whole folder, or a text, takes
/// the place of everything.
@Component
class VersionFiles {
    private final KeptFiles kept;
    private final KeptStates states;
    private final DescribedFiles described;
    private final DescriptionEdits edits;

    VersionFiles(KeptFiles kept, KeptStates states, DescribedFiles described, DescriptionEdits edits) {
        this.kept = kept;
        this.states = states;
        this.described = described;
        this.edits = edits;
    }

    /// What a version is published as.
    record Version(String main, Map<String, Kept> files) {}

    /// @param freeMain where its bundle goes when it does not stay where it is
    Version of(ImportPlan plan, KeptState base, String freeMain) {
        ResourceId id = base.revision().resource();
        if (plan.form() == Form.BUNDLE || plan.form() == Form.TEXT) {
            return whole(plan, base, id, freeMain);
        }
        if (base.isBundle()) {
            return inBundle(plan, base);
        }
        return plan.files().isEmpty() && text(plan).isBlank()
                ? new Version(base.revision().main(), described.with(base, plan.matter()))
                : moved(plan, base, id, freeMain);
    }

    private Version whole(ImportPlan plan, KeptState base, ResourceId id, String freeMain) {
        String main = base.isBundle() ? base.revision().main() : freeMain;
        String folder = folder(main);
        Map<String, Kept> files = new TreeMap<>();
        plan.files().forEach(file -> files.put(folder + file.name(), file.kept()));
        files.put(main, keep(edits.markdown(states.bytes(plan.main()), Map.of("id", id.value()), Optional.empty())));
        return new Version(main, files);
    }

    private Version inBundle(ImportPlan plan, KeptState base) {
        String main = base.revision().main();
        String folder = folder(main);
        List<PlannedFile> documents = documents(plan, base);
        Map<String, Object> changes = new LinkedHashMap<>(plan.matter());
        if (!plan.files().isEmpty()) {
            changes.put("documents", DescriptionMatter.documents(documents));
        }
        Map<String, Kept> files = new TreeMap<>(described.with(base, changes));
        base.documents().stream()
                .filter(old -> documents.stream().noneMatch(one -> one.name().equals(old.name())))
                .forEach(old -> List.of("", ".yml", ".yaml").forEach(end -> files.remove(old.path() + end)));
        documents.forEach(file -> files.put(folder + file.name(), file.kept()));
        if (!text(plan).isBlank()) {
            byte[] described = states.bytes(Objects.requireNonNull(files.get(main), "Its text is among its files"));
            files.put(main, keep(edits.markdown(described, Map.of(), Optional.of(text(plan)))));
        }
        return new Version(main, files);
    }

    /// A lone file becomes a bundle of the same identity.
    private Version moved(ImportPlan plan, KeptState base, ResourceId id, String main) {
        List<PlannedFile> documents = documents(plan, base);
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", id.value());
        base.matter().forEach((key, value) -> {
            String word = KeptState.word(key).orElse(key);
            if (!plan.matter().containsKey(word) && !word.equals("id") && !word.equals("documents")) {
                description.put(key, value);
            }
        });
        plan.matter().forEach(description::put);
        description.putIfAbsent("titre", base.description().title());
        if (!documents.isEmpty()) {
            description.put("documents", DescriptionMatter.documents(documents));
        }
        Set<String> own =
                new HashSet<>(documents.stream().map(PlannedFile::name).toList());
        String body = text(plan).isBlank()
                ? RelativeLinks.from(folder(base.revision().main()), own).in(base.body())
                : text(plan);
        Map<String, Kept> files = new TreeMap<>();
        documents.forEach(file -> files.put(folder(main) + file.name(), file.kept()));
        files.put(main, keep(BundleText.of(description, body)));
        return new Version(main, files);
    }

    private static List<PlannedFile> documents(ImportPlan plan, KeptState base) {
        List<PlannedFile> before = base.documents().stream()
                .map(old -> new PlannedFile(old.name(), old.path(), old.kept(), old.mediaType(), old.title()))
                .toList();
        boolean oneEach = plan.files().size() == 1
                && before.stream()
                                .filter(old -> !old.mediaType().startsWith("image/"))
                                .count()
                        == 1;
        List<PlannedFile> all = new ArrayList<>();
        for (PlannedFile old : before) {
            boolean replaced =
                    plan.files().stream().anyMatch(file -> file.name().equals(old.name()))
                            || (oneEach && !old.mediaType().startsWith("image/"));
            if (!replaced) {
                all.add(old);
            }
        }
        all.addAll(plan.files());
        return all;
    }

    private String text(ImportPlan plan) {
        return new String(states.bytes(plan.body()), StandardCharsets.UTF_8);
    }

    private Kept keep(String text) {
        return kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String folder(String main) {
        return main.substring(0, main.lastIndexOf('/') + 1);
    }
}
