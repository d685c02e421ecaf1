package org.vitaressources.search.web;

import java.util.List;

/// What was read in the words of the query, and what could not be.
record UnderstoodView(List<Read> read, List<Doubtful> doubtful) {

    /// A value that was read and applied; the message `facet.{parameter}` says of what.
    ///
    /// @param id of its chip
    /// @param label its name
    /// @param words where it was read
    /// @param written as `field:value`
    /// @param excluded no result has it
    /// @param path the results without it
    /// @param otherwise resources there; negative when not counted
    record Read(
            String id,
            String parameter,
            String label,
            String words,
            boolean written,
            boolean excluded,
            String path,
            long otherwise) {}

    /// Words that might have been a value; the message `understood.{kind}.{parameter}` or `understood.{kind}` says it.
    record Doubtful(String parameter, String words, String kind, List<Way> ways) {}

    /// A value that may have been meant.
    ///
    /// @param count resources there; negative when not counted
    record Way(String label, String path, long count) {}

    /// Something to show.
    public boolean any() {
        return !read.isEmpty();
    }
}
