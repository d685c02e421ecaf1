package org.vitaressources.library;

import java.util.List;
import org.vitaressources.text.MarkdownText;
import org.vitaressources.text.Reading;

/// A resource as read from its files, before it is known which one it is.
///
/// @param files what it is made of
/// @param stored the state and facts of each file
/// @param described its description
/// @param foreignFrontMatter none of our keys in its main file
/// @param body its Markdown, empty for a lone file of another format
/// @param rendered the body rendered; without passages when no text was asked for
/// @param documents its documents
/// @param readings one per document, none when no text was asked for
/// @param problems of its files and their reading
record ReadResource(
        FileSet files,
        List<StoredFile> stored,
        Described described,
        boolean foreignFrontMatter,
        String body,
        MarkdownText.Rendered rendered,
        List<LibraryDocument> documents,
        List<Reading> readings,
        List<Problem> problems) {

    String path() {
        return files.main().path();
    }

    String mainSha256() {
        return stored.stream()
                .filter(entry -> entry.seen().path().equals(path()))
                .findFirst()
                .orElseThrow()
                .sha256();
    }

    /// Latest change of its files, in nanoseconds since 1970.
    long modified() {
        return files.all().stream().mapToLong(SeenFile::modified).max().orElse(0);
    }

    /// Characters of text it holds in memory, roughly.
    long weight() {
        long passages = rendered.passages().stream()
                .mapToLong(passage -> passage.text().length())
                .sum();
        for (Reading reading : readings) {
            passages += reading.passages().stream()
                    .mapToLong(passage -> passage.text().length())
                    .sum();
        }
        return body.length() + 3 * passages;
    }
}
