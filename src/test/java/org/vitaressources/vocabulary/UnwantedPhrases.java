package org.vitaressources.vocabulary;

import java.nio.file.Path;
import java.util.List;

/// The phrases of unwanted messages that the program brings, for tests of other packages.
public final class UnwantedPhrases {
    private UnwantedPhrases() {}

    public static List<String> ours() {
        return new VocabularyFiles(Path.of("none")).untouched().unwanted();
    }
}
