package org.vitaressources.notebooks;

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

/// What a member wrote in notebooks and the files that they gave, as they would be published. Files that are
/// too large for
/// one archive are named in a list; each can be downloaded from the page of its entry.
@Component
class EntriesOfMembers implements PersonalFiles {
    /// What one archive holds of files, bytes: it is made in memory.
    private static final long MOST = 100_000_000;

    private final Entries entries;
    private final KeptFiles kept;

    EntriesOfMembers(Entries entries, KeptFiles kept) {
        this.entries = entries;
        this.kept = kept;
    }

    @Override
    public Map<String, byte[]> of(MemberId member) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        StringBuilder left = new StringBuilder();
        long room = MOST;
        for (Entry entry : entries.by(member.value())) {
            String folder = "carnets/" + entry.notebook() + "/" + entry.id() + "/";
            files.put(folder + "entree.md", EntryText.of(entry.draft()).getBytes(StandardCharsets.UTF_8));
            for (EntryFile file : entry.draft().files()) {
                Path bytes = kept.at(file.sha256());
                if (Files.exists(bytes) && file.size() <= room) {
                    files.put(folder + file.name(), read(bytes));
                    room -= file.size();
                } else {
                    left.append("/atelier/entrees/%s/fichiers/%s : %s%n"
                            .formatted(entry.id(), file.name(), file.originalName()));
                }
            }
        }
        if (!left.isEmpty()) {
            files.put("carnets/fichiers-a-telecharger.txt", left.toString().getBytes(StandardCharsets.UTF_8));
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
