package org.vitaressources.bench;

import java.io.IOException;
import java.util.List;

/// A way to rank the documents of a judged set.
interface Ranking {
    /// How far lists are judged.
    int DEPTH = 10;

    /// What it is called in the table.
    String name();

    /// Ids of the first documents, the best first, at most [#DEPTH].
    List<String> find(String words) throws IOException;
}
