package org.vitaressources.library;

import org.vitaressources.text.WordMarks;

/// What a query means in a text that is read. Search, which knows, contributes it; without it nothing is marked.
@FunctionalInterface
public interface QueryMarks {
    /// Finds the words of a query, their other forms and what stands for them; for no query, nothing.
    WordMarks.Finder of(String query);
}
