package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.text.DocumentReader;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.vocabulary.Vocabularies;

/// Reads the files of one resource. Each file is opened once, and not at all when what is remembered of it still holds.
/// Safe for many threads.
@Component
class ResourceReader {
    private final ContentFolder content;
    private final Markdown markdown;
    private final DocumentReader documents;
    private final Descriptions descriptions;
    private final Vocabularies vocabularies;

    ResourceReader(
            ContentFolder content,
            Markdown markdown,
            DocumentReader documents,
            Descriptions descriptions,
            Vocabularies vocabularies) {
        this.content = content;
        this.markdown = markdown;
        this.documents = documents;
        this.descriptions = descriptions;
        this.vocabularies = vocabularies;
    }

    /// Reads everything, text included.
    ///
    /// @param known what is remembered of the files, by path
    /// @throws IOException when the main file cannot be read
    ReadResource read(FileSet files, Map<String, StoredFile> known) throws IOException {
        return new ResourceReading(this, files, known, true).run();
    }

    /// Reads what a page needs: the main file, and of the others only those that are not remembered as they are now.
    ///
    /// @throws IOException when the main file cannot be read
    ReadResource describe(FileSet files, Map<String, StoredFile> known) throws IOException {
        return new ResourceReading(this, files, known, false).run();
    }

    /// Versions of all that a reading depends on, beside the files.
    String version() {
        return Checksum.of(String.join("\n", documents.version(), vocabularies.version(), Descriptions.VERSION))
                .substring(0, 32);
    }

    /// The text of a document. What is data for a program has none that anybody would look for.
    Reading reading(Path file, String sha256) {
        return FileRules.isData(String.valueOf(file.getFileName()))
                ? Reading.without(ReadingStatus.COMPLETE, "", documents.mediaType(file))
                : documents.read(file, sha256);
    }

    ContentFolder content() {
        return content;
    }

    Markdown markdown() {
        return markdown;
    }

    Descriptions descriptions() {
        return descriptions;
    }
}
