package org.vitaressources.contributions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.PersonalFiles;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.ResourceId;

/// What a member wrote and the documents that they gave, in folders as they would be published. Documents that are too
/// large for one archive are named in a list; each can be downloaded from the page of its contribution.
@Component
class ContributionsOfMembers implements PersonalFiles {
    /// What one archive holds of documents, bytes: it is made in memory.
    static final long MOST = 100_000_000;

    private final Contributions contributions;
    private final KeptFiles kept;

    ContributionsOfMembers(Contributions contributions, KeptFiles kept) {
        this.contributions = contributions;
        this.kept = kept;
    }

    @Override
    public Map<String, byte[]> of(MemberId member) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        StringBuilder left = new StringBuilder();
        long room = MOST;
        for (Contribution contribution : contributions.by(member.value())) {
            String folder = "contributions/" + contribution.id() + "/";
            ResourceId id = contribution.resource().orElse(new ResourceId("c-" + contribution.id()));
            files.put(
                    folder + "index.md", DraftText.of(contribution.draft(), id).getBytes(StandardCharsets.UTF_8));
            for (DraftFile file : contribution.draft().files()) {
                Path bytes = kept.at(file.sha256());
                if (Files.exists(bytes) && file.size() <= room) {
                    files.put(folder + file.name(), read(bytes));
                    room -= file.size();
                } else {
                    left.append("/contributions/%s/fichiers/%s : %s%n"
                            .formatted(contribution.id(), file.name(), file.originalName()));
                }
            }
        }
        if (!left.isEmpty()) {
            files.put(
                    "contributions/documents-a-telecharger.txt", left.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
