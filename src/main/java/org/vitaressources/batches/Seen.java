package org.vitaressources.batches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.library.Slug;

/// What the rows of an import so far have: two rows that claim the same are told of each other.
final class Seen {
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> bytes = new HashMap<>();

    /// Compares a row with those before it, and remembers it.
    void compare(Candidate candidate, String title, Optional<String> id) {
        String here = name(candidate);
        Optional.ofNullable(titles.putIfAbsent(Slug.of(title), here))
                .ifPresent(other -> candidate.findings().add(Finding.of(Code.TITLE_TWICE, other)));
        id.map(word -> ids.putIfAbsent(word, here))
                .ifPresent(other -> candidate.findings().add(Finding.of(Code.ID_TWICE, id.get(), other)));
        for (BatchFile file : candidate.files()) {
            if (file.kept().isPresent() && !file.mediaType().startsWith("image/")) {
                String other = bytes.putIfAbsent(file.kept().get().sha256(), here);
                boolean told = candidate.findings().stream().anyMatch(found -> found.code() == Code.FILE_TWICE);
                if (other != null && !other.equals(here) && !told) {
                    candidate.findings().add(Finding.of(Code.SAME_BYTES, file.path(), other));
                }
            }
        }
    }

    /// A row by its number, else by what it comes from.
    private static String name(Candidate candidate) {
        return candidate.line() > 0 ? Integer.toString(candidate.line()) : candidate.source();
    }

    /// How a file that a batch uses reads, by its checksum.
    record Read(Map<String, Finding> bySum) {
        List<Finding> of(BatchFile file) {
            return file.kept()
                    .map(kept -> bySum.get(kept.sha256()))
                    .map(found -> List.of(new Finding(found.code(), withPath(found, file))))
                    .orElse(List.of());
        }

        private static List<String> withPath(Finding found, BatchFile file) {
            return found.args().isEmpty()
                    ? List.of(file.path())
                    : List.of(file.path(), found.args().getFirst());
        }
    }
}
