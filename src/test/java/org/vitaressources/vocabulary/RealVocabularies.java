package org.vitaressources.vocabulary;

import java.nio.file.Path;

/// The vocabularies that the program carries, for tests elsewhere.
public final class RealVocabularies {
    private static final class Loaded {
        private static final Vocabularies ALL =
                new LiveVocabularies(Path.of("target/no-content"), event -> {}, TerritoryTables.load());
    }

    private RealVocabularies() {}

    /// Without any file of an operator.
    public static Vocabularies get() {
        return Loaded.ALL;
    }
}
