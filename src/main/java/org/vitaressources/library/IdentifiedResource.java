package org.vitaressources.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was read, and which resource it is.
///
/// @param read from the files
/// @param entry what the catalogue is to remember
/// @param cameBack what came back to it
/// @param assessment how far it was tried
/// @param replaces identity under which the catalogue knew this path until now, when it is another
/// @param formerSlug address that it leaves
/// @param remarks about its identity
/// @param changed it is new, or another than the catalogue knew
record IdentifiedResource(
        ReadResource read,
        CatalogueEntry entry,
        CameBack cameBack,
        Assessment assessment,
        Optional<String> replaces,
        Optional<String> formerSlug,
        List<String> remarks,
        boolean changed) {

    Resource resource() {
        return resource(read, entry, cameBack, assessment, remarks);
    }

    Resource.Content content() {
        return new Resource.Content(resource(), read.rendered(), read.readings());
    }

    static Resource resource(
            ReadResource read,
            CatalogueEntry entry,
            CameBack cameBack,
            Assessment assessment,
            List<String> identityRemarks) {
        List<String> remarks = new ArrayList<>(identityRemarks);
        for (Problem problem : read.problems()) {
            if (problem.stage() == LibraryReport.Stage.DESCRIPTION) {
                remarks.add(problem.message());
            }
        }
        return new Resource(
                new ResourceId(entry.id()),
                entry.slug(),
                entry.path(),
                read.described().description(),
                read.body(),
                read.documents(),
                cameBack.returned().returns(),
                assessment,
                List.copyOf(remarks),
                entry.firstSeen(),
                entry.modified(),
                entry.fingerprint());
    }
}
