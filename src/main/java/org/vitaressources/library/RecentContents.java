package org.vitaressources.library;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What was just read and is being announced, so that those who listen need not read it again. Empty between two
/// announcements.
@Component
class RecentContents {
    private volatile Map<ResourceId, Resource.Content> batch = Map.of();

    /// Holds these while they are announced.
    void during(Iterable<IdentifiedResource> read, Runnable announcement) {
        Map<ResourceId, Resource.Content> contents = new HashMap<>();
        read.forEach(resource -> contents.put(new ResourceId(resource.entry().id()), resource.content()));
        batch = contents;
        try {
            announcement.run();
        } finally {
            batch = Map.of();
        }
    }

    Optional<Resource.Content> of(ResourceId id) {
        return Optional.ofNullable(batch.get(id));
    }
}
