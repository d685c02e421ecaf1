package org.vitaressources.contributions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.library.BundleText;
import org.vitaressources.library.DescriptionEdits;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.KeptStates;

/// The files that a draft becomes. A new one becomes a bundle. A revised resource stays what it is (a bundle, a lone
/// file with or without its description beside it) as long as a draft can be said so, and what the draft leaves alone
/// stays as it was written; otherwise it becomes a bundle.
@Component
class BundleFiles {
    private static final String BESIDE = ".yml";

    private final KeptFiles kept;
    private final KeptStates states;
    private final DescriptionEdits edits;

    BundleFiles(KeptFiles kept, KeptStates states, DescriptionEdits edits) {
        this.kept = kept;
        this.states = states;
        this.edits = edits;
    }

    /// The files of a new bundle, by path.
    Map<String, Kept> fresh(Draft draft, Place place) {
        return bundle(draft, place, DraftText.of(draft, place.resource()));
    }

    /// Whether a draft can be said in the files that a resource has now.
    boolean staysInPlace(Draft draft, KeptState base) {
        if (base.isBundle()) {
            return true;
        }
        return base.hasBody()
                ? draft.files().isEmpty()
                : DraftText.body(draft).isBlank()
                        && draft.files().size() == 1
                        && draft.files().getFirst().name().equals(name(base));
    }

    /// The files of a revised resource, by path; the same when the draft says nothing new.
    ///
    /// @param place where it stood, or where its bundle is to be when it does not stay in place
    Map<String, Kept> revised(Draft draft, KeptState base, Place place) {
        Draft before = StateDraft.of(base);
        if (!place.main().equals(base.revision().main())) {
            return moved(draft, base, place);
        }
        Map<String, Object> changes = changes(before, draft, base);
        Map<String, Kept> files = new TreeMap<>();
        carryDocuments(draft, before, base, files);
        String main = base.revision().main();
        Optional<String> beside = sidecar(base, main);
        Map<String, Object> inSidecar = new LinkedHashMap<>(changes);
        if (base.hasBody()) {
            byte[] bytes = states.bytes(base.file(main));
            inSidecar.keySet().removeIf(key -> beside.isEmpty() || !says(base, beside.get(), key));
            Map<String, Object> inText = new LinkedHashMap<>(changes);
            inText.keySet().removeAll(inSidecar.keySet());
            boolean sameBody = DraftText.body(before).equals(DraftText.body(draft));
            files.put(
                    main,
                    inText.isEmpty() && sameBody
                            ? base.file(main)
                            : keep(edits.markdown(
                                    bytes, inText, sameBody ? Optional.empty() : Optional.of(DraftText.body(draft)))));
        }
        String description = beside.orElse(main + BESIDE);
        if (!inSidecar.isEmpty()) {
            byte[] bytes = beside.isPresent() ? states.bytes(base.file(description)) : new byte[0];
            files.put(description, keep(edits.sidecar(bytes, inSidecar)));
        } else {
            beside.ifPresent(path -> files.put(path, base.file(path)));
        }
        return files;
    }

    /// A lone file that becomes a bundle: all that it said, its links led to where they led.
    private Map<String, Kept> moved(Draft draft, KeptState base, Place place) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("id", place.resource().value());
        Map<String, Object> changed = new LinkedHashMap<>(base.matter());
        DraftText.changes(StateDraft.of(base), draft).forEach((key, value) -> {
            changed.keySet()
                    .removeIf(written -> key.equals(KeptState.word(written).orElse(written)));
            changed.put(key, value);
        });
        changed.putIfAbsent("titre", draft.title());
        changed.forEach((key, value) -> {
            if (!value.equals("")
                    && !value.equals(List.of())
                    && !KeptState.word(key).equals(Optional.of("id"))) {
                description.put(key, value);
            }
        });
        Set<String> own = draft.files().stream().map(DraftFile::name).collect(Collectors.toSet());
        String body = RelativeLinks.from(folder(base.revision().main()), own).in(DraftText.body(draft));
        return bundle(draft, place, BundleText.of(description, body));
    }

    private Map<String, Kept> bundle(Draft draft, Place place, String text) {
        Map<String, Kept> files = new TreeMap<>();
        String folder = folder(place.main());
        draft.files().forEach(file -> files.put(folder + file.name(), new Kept(file.sha256(), file.size())));
        files.put(place.main(), keep(text));
        return files;
    }

    /// The documents that the draft holds, each with the description beside it.
    private void carryDocuments(Draft draft, Draft before, KeptState base, Map<String, Kept> files) {
        String folder = folder(base.revision().main());
        Map<String, String> titles = new HashMap<>();
        before.files().forEach(file -> titles.put(file.name(), file.title()));
        for (DraftFile file : draft.files()) {
            String path = folder + file.name();
            files.put(path, new Kept(file.sha256(), file.size()));
            Optional<String> beside = path.equals(base.revision().main()) ? Optional.empty() : sidecar(base, path);
            beside.ifPresent(description -> {
                Kept as = base.file(description);
                boolean renamed = !file.title().equals(titles.get(file.name()));
                files.put(
                        description,
                        renamed ? keep(edits.sidecar(states.bytes(as), Map.of("titre", file.title()))) : as);
            });
        }
    }

    /// The sentence about a document is not in the form: it stays.
    private static Map<String, Object> changes(Draft before, Draft after, KeptState base) {
        Map<String, Object> changes = DraftText.changes(before, after);
        if (!base.isBundle()) {
            changes.remove(DraftText.DOCUMENTS);
        }
        base.matter().forEach((key, stood) -> {
            if (KeptState.word(key).equals(Optional.of(TranspositionFacts.SOURCE))) {
                changes.computeIfPresent(
                        TranspositionFacts.SOURCE, (word, value) -> TranspositionFacts.keeping(value, stood));
            }
        });
        if (changes.get(DraftText.DOCUMENTS) instanceof List<?> list) {
            Map<String, String> about = new HashMap<>();
            base.documents().forEach(document -> about.put(document.name(), document.about()));
            changes.put(
                    DraftText.DOCUMENTS,
                    list.stream()
                            .map(item -> described((Map<?, ?>) item, about))
                            .toList());
        }
        return changes;
    }

    private static Map<Object, Object> described(Map<?, ?> document, Map<String, String> about) {
        Map<Object, Object> described = new LinkedHashMap<>(document);
        String sentence = about.getOrDefault(String.valueOf(document.get("fichier")), "");
        if (!sentence.isEmpty()) {
            described.put("description", sentence);
        }
        return described;
    }

    private boolean says(KeptState base, String sidecar, String key) {
        return edits.sidecarSays(states.bytes(base.file(sidecar)), key);
    }

    private static Optional<String> sidecar(KeptState base, String path) {
        Set<String> present = new HashSet<>(base.revision().files().keySet());
        return List.of(path + BESIDE, path + ".yaml").stream()
                .filter(present::contains)
                .findFirst();
    }

    private Kept keep(String text) {
        return kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String name(KeptState base) {
        return base.revision().main().substring(folder(base.revision().main()).length());
    }

    private static String folder(String main) {
        return main.substring(0, main.lastIndexOf('/') + 1);
    }
}
