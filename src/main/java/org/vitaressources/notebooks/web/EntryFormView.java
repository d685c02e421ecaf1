package org.vitaressources.notebooks.web;

import java.util.List;
import java.util.Map;

/// The form of an entry as a template shows it.
///
/// @param id of the entry
/// @param notebook title of the notebook
/// @param notebookPath of its workshop, empty when the writer no longer works on it
/// @param values of all fields, by name
/// @param figures numbers of those that are shown
/// @param files of the entry
/// @param transfers that were interrupted
/// @param seen digests of what is shown
/// @param changed in words
/// @param correction it corrects an entry of the collection
/// @param direct handing it in publishes it at once
/// @param asked what was asked for when it came back, perhaps empty
record EntryFormView(
        String id,
        String notebook,
        String notebookPath,
        Map<String, String> values,
        List<Integer> figures,
        List<FileRow> files,
        List<Transfer> transfers,
        String seen,
        String changed,
        boolean correction,
        boolean direct,
        String asked,
        String largest,
        long largestBytes,
        String accepted) {
    /// The text of a field, empty when there is none.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// Height of a control for the text of a field.
    public int rows(String field) {
        int lines =
                value(field).lines().mapToInt(line -> 1 + line.length() / 75).sum();
        return Math.clamp(lines + 1L, 5, 24);
    }

    /// A file.
    record FileRow(
            String name, String label, String originalName, String format, String size, String path, boolean picture) {}

    /// A file that has come in part.
    record Transfer(String path, String name, String fingerprint, String size, String received, long bytes) {}
}
