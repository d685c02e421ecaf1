package org.vitaressources.archive;

import java.util.LinkedHashMap;
import java.util.Map;

/// Tables that no archive of the site holds, each with the reason. A table that is neither in an [ArchivePart] nor here
/// fails a test: nobody forgets one. Beans of this type stand in an [ArchiveDeclaration].
public final class LeftOut {
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /// Leaves a table out.
    ///
    /// @param table with its schema
    /// @param reason why nothing is lost
    public LeftOut and(String table, String reason) {
        if (reason.isBlank() || reasons.put(table, reason) != null) {
            throw new IllegalArgumentException("No reason, or two, to leave out " + table);
        }
        return this;
    }

    /// The tables with their schema, and the reasons.
    public Map<String, String> reasons() {
        return Map.copyOf(reasons);
    }
}
