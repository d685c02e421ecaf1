package org.vitaressources.notebooks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vitaressources.library.DescriptionEdits;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.library.KeptStates;
import org.vitaressources.library.Revision;

/// The files of a notebook with one entry more, changed or less. All others stay as they are, whoever wrote them.
@Component
class EntryBundle {
    private static final String MARKDOWN = "(?i).*\\.(md|markdown|mdown|mkd|mdx|ya?ml)";

    private final KeptFiles kept;
    private final KeptStates states;
    private final DescriptionEdits edits;
    private final EntryReading reading;

    EntryBundle(KeptFiles kept, KeptStates states, DescriptionEdits edits, EntryReading reading) {
        this.kept = kept;
        this.states = states;
        this.edits = edits;
        this.reading = reading;
    }

    /// Path of a file of a notebook, relative to the content folder.
    static String path(Revision state, String name) {
        String main = state.main();
        return main.substring(0, main.lastIndexOf('/') + 1) + name;
    }

    /// The file that an entry becomes; the same for the same entry whenever it is asked.
    Kept text(Entry entry) {
        return keep(entry.isCorrection() ? corrected(entry) : EntryText.of(entry.draft()));
    }

    /// The notebook with this entry.
    ///
    /// @param name of its file
    Map<String, Kept> with(Revision state, Entry entry, String name) {
        Map<String, Kept> files = new TreeMap<>(state.files());
        files.put(path(state, name), text(entry));
        // A picture that somebody replaced in the folder meanwhile stays theirs.
        entry.draft()
                .files()
                .forEach(file -> files.putIfAbsent(path(state, file.name()), new Kept(file.sha256(), file.size())));
        if (entry.isCorrection()) {
            String before = string(new Kept(entry.base(), 0));
            Set<String> left = new java.util.LinkedHashSet<>(EntryText.targets(before));
            entry.draft().files().forEach(file -> left.remove(file.name()));
            left.removeAll(EntryText.targets(EntryText.body(entry.draft())));
            drop(files, state, left, Set.of());
        }
        return files;
    }

    /// The notebook without this entry and the files that it alone shows.
    Map<String, Kept> without(Revision state, String name) {
        Map<String, Kept> files = new TreeMap<>(state.files());
        Kept text = files.remove(path(state, name));
        if (text != null) {
            files.remove(path(state, name + ".yml"));
            files.remove(path(state, name + ".yaml"));
            drop(files, state, EntryText.targets(string(text)), Set.of(path(state, name)));
        }
        return files;
    }

    /// Takes out files that no other text of the notebook names.
    private void drop(Map<String, Kept> files, Revision state, Set<String> names, Set<String> except) {
        StringBuilder others = new StringBuilder();
        files.forEach((path, file) -> {
            if (path.matches(MARKDOWN) && !except.contains(path)) {
                others.append(string(file)).append('\n');
            }
        });
        names.stream()
                .filter(name -> !name.contains("/") && !name.matches(MARKDOWN))
                .filter(name -> others.indexOf(name) < 0)
                .forEach(name -> files.remove(path(state, name)));
    }

    /// Line by line: what the form leaves alone stays as it was written.
    private String corrected(Entry entry) {
        byte[] before = states.bytes(new Kept(entry.base(), 0));
        EntryDraft old = reading.read(
                entry.name(),
                before,
                name -> entry.draft().files().stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst());
        EntryDraft now = entry.draft();
        Map<String, Object> changes = new LinkedHashMap<>();
        change(changes, EntryText.TITLE, old.title(), now.title().strip());
        change(changes, EntryText.DATE, old.date(), now.date());
        change(changes, EntryText.AUTHORS, old.authors(), now.authors());
        change(changes, EntryText.KIND, old.kind(), now.kind());
        String body = EntryText.body(now);
        boolean same = EntryText.body(old).equals(body);
        return edits.markdown(before, changes, same ? Optional.empty() : Optional.of(body));
    }

    private static void change(Map<String, Object> changes, String key, Object old, Object now) {
        if (!old.equals(now)) {
            changes.put(key, now);
        }
    }

    private String string(Kept file) {
        return new String(states.bytes(file), StandardCharsets.UTF_8);
    }

    private Kept keep(String text) {
        return kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
