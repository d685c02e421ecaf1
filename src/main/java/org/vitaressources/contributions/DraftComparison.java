package org.vitaressources.contributions;

import java.util.List;

/// Two drafts side by side, ready to be shown by the fragment `contributions/_diff`.
///
/// @param fields of the description, in the order of the form; those that are empty in both left out
/// @param text the whole text, what is the same at length folded away
/// @param files those of either
public record DraftComparison(List<Field> fields, List<Stretch> text, List<File> files) {

    /// A field of the description.
    ///
    /// @param key end of the message key `draft.field.…`
    /// @param before a value a line, empty when it had none
    public record Field(String key, boolean changed, List<List<Piece>> before, List<List<Piece>> after) {}

    /// Rows that follow each other.
    ///
    /// @param folded all the same, and long: shown when asked for
    public record Stretch(boolean folded, List<ProseRow> rows) {}

    /// A file of either draft.
    ///
    /// @param name in the folder of the resource
    /// @param title of the later draft, or of the earlier when it is no longer there
    /// @param change what became of it
    public record File(String name, String title, Change change) {}

    /// What became of a file.
    public enum Change {
        SAME,
        ADDED,
        REMOVED,
        /// Other bytes under the same name.
        REPLACED,
        /// Another title.
        RENAMED
    }

    /// The fields that say something else.
    public List<Field> changedFields() {
        return fields.stream().filter(Field::changed).toList();
    }

    /// The text says something else, or in another order.
    public boolean textChanged() {
        return text.stream()
                .flatMap(stretch -> stretch.rows().stream())
                .anyMatch(row -> row.kind() != ProseRow.Kind.SAME);
    }

    /// The files that changed.
    public List<File> changedFiles() {
        return files.stream().filter(file -> file.change() != Change.SAME).toList();
    }

    /// Both say the same.
    public boolean isSame() {
        return changedFields().isEmpty() && !textChanged() && changedFiles().isEmpty();
    }
}
