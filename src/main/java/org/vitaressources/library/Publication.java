package org.vitaressources.library;

import java.util.Map;
import java.util.TreeMap;

/// What is to stand in the content folder from now on for one resource.
///
/// @param resource its identity, written in its front matter by who makes this
/// @param main path of its main file (`etude-de-cas/garage/index.md`) in the content folder
/// @param files what is kept of each of its files, the main one included, by path in the content folder
/// @param by id of the account
/// @param note why, perhaps empty
/// @param basedOn number of the revision that its author saw last; 0 for a new resource
public record Publication(
        ResourceId resource, String main, Map<String, KeptFiles.Kept> files, String by, String note, int basedOn)
        implements Change {

    public Publication {
        files = java.util.Collections.unmodifiableMap(new TreeMap<>(files));
        if (!files.containsKey(main)) {
            throw new IllegalArgumentException("The main file is not among the files");
        }
    }
}
