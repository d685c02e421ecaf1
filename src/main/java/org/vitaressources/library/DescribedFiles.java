package org.vitaressources.library;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.vitaressources.library.KeptFiles.Kept;

/// The files of a state with another description: each value is written where the state says it, in the text or in the
/// sidecar; a lone file without a description gets one beside it. All else stays as it is, line by line
/// ([DescriptionEdits]).
@Component
public class DescribedFiles {
    private static final String BESIDE = ".yml";

    private final KeptFiles kept;
    private final KeptStates states;
    private final DescriptionEdits edits;

    DescribedFiles(KeptFiles kept, KeptStates states, DescriptionEdits edits) {
        this.kept = kept;
        this.states = states;
        this.edits = edits;
    }

    /// Its files, by path, kept already.
    ///
    /// @param changes new values by our word for the key; an empty one takes the key away
    public Map<String, Kept> with(KeptState state, Map<String, Object> changes) {
        String main = state.revision().main();
        Map<String, Kept> files = new TreeMap<>(state.revision().files());
        Optional<String> beside = sidecar(files, main);
        Map<String, Object> inText = new LinkedHashMap<>();
        Map<String, Object> inSidecar = new LinkedHashMap<>();
        changes.forEach((key, value) -> {
            boolean sidecar = !state.hasBody()
                    || beside.filter(path -> edits.sidecarSays(bytes(files, path), key))
                            .isPresent();
            (sidecar ? inSidecar : inText).put(key, value);
        });
        if (!inText.isEmpty()) {
            files.put(main, keep(edits.markdown(states.bytes(state.file(main)), inText, Optional.empty())));
        }
        if (!inSidecar.isEmpty()) {
            byte[] before = beside.map(path -> bytes(files, path)).orElseGet(() -> new byte[0]);
            files.put(beside.orElse(main + BESIDE), keep(edits.sidecar(before, inSidecar)));
        }
        return files;
    }

    private static Optional<String> sidecar(Map<String, Kept> files, String main) {
        return List.of(main + BESIDE, main + ".yaml").stream()
                .filter(files::containsKey)
                .findFirst();
    }

    private Kept keep(String text) {
        return kept.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] bytes(Map<String, Kept> files, String path) {
        return states.bytes(Objects.requireNonNull(files.get(path), "A file of this state"));
    }
}
