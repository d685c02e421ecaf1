package org.vitaressources.search.lucene;

import java.util.Map;

/// What an index was made with; kept with each of its commits.
///
/// @param format names and kinds of fields
/// @param analysis words and stems
/// @param vocabulary trees and labels
record IndexVersions(String format, String analysis, String vocabulary) {

    static IndexVersions current(String vocabulary) {
        return new IndexVersions(IndexFields.FORMAT, FrenchAnalysis.VERSION, vocabulary);
    }

    static IndexVersions read(Map<String, String> commitData) {
        return new IndexVersions(
                commitData.getOrDefault("format", ""),
                commitData.getOrDefault("analysis", ""),
                commitData.getOrDefault("vocabulary", ""));
    }

    Map<String, String> asCommitData() {
        return Map.of("format", format, "analysis", analysis, "vocabulary", vocabulary);
    }

    /// An index of that other version can still be read while a new one is built.
    boolean canServe(IndexVersions other) {
        return format.equals(other.format);
    }
}
