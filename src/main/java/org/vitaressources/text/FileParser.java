package org.vitaressources.text;

import java.nio.file.Path;

/// Takes office files, PDF, mails and archives apart. Never throws for what the file holds.
public interface FileParser {
    /// Parses a file.
    ///
    /// @param mediaType guess from its name and first bytes
    RawReading parse(Path file, String mediaType);

    /// False when the failure may be the machine's, not the file's: worth another try later.
    default boolean isLasting(Reading reading) {
        return reading.status() != ReadingStatus.GAVE_UP || !reading.reason().contains("démarrer");
    }

    /// Changes when the same bytes may give another result.
    String version();
}
