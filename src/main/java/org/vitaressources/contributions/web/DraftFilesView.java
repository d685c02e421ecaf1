package org.vitaressources.contributions.web;

import java.util.List;
import org.vitaressources.library.FindingAdvice;

/// The files of a draft, as a page shows them.
///
/// @param id of the contribution
/// @param editable they may be changed
/// @param rows in their order
/// @param transfers that were interrupted
/// @param waiting a file is being read
/// @param largest size of the largest file, in words
/// @param largestBytes the same in bytes
/// @param accepted what a file chooser offers
public record DraftFilesView(
        String id,
        boolean editable,
        List<Row> rows,
        List<Transfer> transfers,
        boolean waiting,
        String largest,
        long largestBytes,
        String accepted) {

    /// A file.
    ///
    /// @param format `PDF`, `DOCX`…
    /// @param path where it is downloaded
    /// @param state end of the key `uploads.state.…`
    /// @param reason why it could not be read, in French, perhaps empty
    /// @param filled headings of the sections filled from it
    /// @param left headings of those that it has words for too, where something else stands
    /// @param readable its text can be read on the site
    /// @param offered the form may be filled from it
    /// @param advice what would make it better for its readers
    public record Row(
            String name,
            String title,
            String originalName,
            String format,
            String size,
            String path,
            String state,
            String reason,
            List<String> filled,
            List<String> left,
            boolean readable,
            boolean offered,
            List<FindingAdvice> advice) {}

    /// A file that has come in part.
    ///
    /// @param path of the upload
    /// @param fingerprint by which the browser knows the file again
    public record Transfer(
            String path, String name, String fingerprint, String size, String received, long bytes, int percent) {}

    /// Nothing has come yet.
    public boolean isEmpty() {
        return rows.isEmpty() && transfers.isEmpty();
    }
}
