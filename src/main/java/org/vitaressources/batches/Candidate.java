package org.vitaressources.batches;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.ImportPlan.Form;

/// What may become a resource, before anything is known of the collection.
///
/// @param line row of the table, 0 for none
/// @param source as a person calls it: files, or a folder
/// @param files that it is made of
/// @param titles of the files, in their order, perhaps fewer
/// @param matter its description as written
/// @param text Markdown beneath it
/// @param main bytes of the main file of [Form#BUNDLE] and [Form#TEXT]; empty for others
/// @param findings so far
@SuppressWarnings("ArrayRecordComponent")
record Candidate(
        Form form,
        int line,
        String source,
        List<BatchFile> files,
        List<String> titles,
        Map<String, Object> matter,
        String text,
        byte[] main,
        List<Finding> findings) {

    Candidate(Form form, int line, String source, List<BatchFile> files, Map<String, Object> matter, String text) {
        this(form, line, source, files, List.of(), matter, text, new byte[0], new ArrayList<>());
    }

    /// Path of what it is called after when it has no title.
    String path() {
        return switch (form) {
            case BUNDLE -> source.endsWith("/") ? source + "index.md" : source;
            case TEXT -> source;
            case ROW, FILE -> files.isEmpty() ? "sans-titre" : files.getFirst().path();
        };
    }

    /// Its description says itself what it is called.
    boolean isTitled() {
        return matter.keySet().stream()
                .anyMatch(key -> org.vitaressources.library.KeptState.word(key)
                        .filter("titre"::equals)
                        .isPresent());
    }
}
