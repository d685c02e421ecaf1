package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes kept bytes that nobody needs any more: files of drafts that were thrown away for good, or of members who
/// left. What came lately is left alone, since whoever sent it may not have said yet what it is for.
@Component
public class UnneededFiles {
    private static final Logger LOG = LoggerFactory.getLogger(UnneededFiles.class);
    private static final Duration FRESH = Duration.ofDays(2);

    private final KeptFiles kept;
    private final List<KeptFilesUser> users;
    private final Clock clock;

    UnneededFiles(KeptFiles kept, List<KeptFilesUser> users, Clock clock) {
        this.kept = kept;
        this.users = users;
        this.clock = clock;
    }

    /// Deletes them.
    @Scheduled(initialDelayString = "40m", fixedDelayString = "24h")
    public void delete() {
        Instant before = clock.instant().minus(FRESH);
        Set<Path> old = new HashSet<>();
        try {
            for (Path file : kept.all()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    old.add(file);
                }
            }
            // Asked after the disk was looked at: what is taken up again meanwhile is needed.
            users.forEach(user -> user.needed().forEach(sha256 -> old.remove(kept.at(sha256))));
            int deleted = 0;
            for (Path file : old) {
                deleted += kept.discard(file, before) ? 1 : 0;
            }
            if (deleted > 0) {
                LOG.info("Fichiers inutiles : {} supprimés de data/fichiers", deleted);
            }
        } catch (IOException e) {
            LOG.warn("Fichiers inutiles : nettoyage interrompu ({})", e.getMessage());
        }
    }
}
