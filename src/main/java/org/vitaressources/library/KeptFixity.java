package org.vitaressources.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Fixity.Finding;

/// Reads the bytes that are kept under `data/fichiers` again and compares them with the checksum that names them; says
/// which states of resources miss theirs. Changes nothing.
@Component
public class KeptFixity {
    private static final int USES_NAMED = 3;

    private final KeptFiles kept;
    private final JdbcClient jdbc;

    KeptFixity(KeptFiles kept, JdbcClient jdbc) {
        this.kept = kept;
        this.jdbc = jdbc;
    }

    /// Looks at everything.
    ///
    /// @param progress told after each file
    /// @return what is not as it was kept, by checksum
    public Fixity.Result check(Consumer<Fixity.Progress> progress) throws IOException {
        Map<String, Finding> findings = new TreeMap<>();
        Set<String> needed = new HashSet<>(new FilesOfRevisions(jdbc).needed());
        List<Path> all = kept.all();
        long bytes = 0;
        int files = 0;
        for (Path file : all) {
            String sha256 = file.getFileName().toString();
            needed.remove(sha256);
            lookAt(sha256).ifPresent(finding -> findings.put(sha256, finding));
            bytes += Files.exists(file) ? Files.size(file) : 0;
            progress.accept(new Fixity.Progress(++files, all.size(), bytes));
        }
        needed.stream()
                .filter(sum -> Files.notExists(kept.at(sum)))
                .forEach(sum -> findings.put(sum, Finding.VANISHED));
        return new Fixity.Result(files, bytes, Collections.unmodifiableMap(findings));
    }

    /// Looks at the bytes of one checksum.
    public Optional<Finding> lookAt(String sha256) {
        try {
            return Checksum.of(kept.at(sha256)).equals(sha256) ? Optional.empty() : Optional.of(Finding.DAMAGED);
        } catch (NoSuchFileException e) {
            return isNeeded(sha256) ? Optional.of(Finding.VANISHED) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Finding.UNREADABLE);
        }
    }

    /// Checksums of all that is kept, in their order, from one on.
    public List<String> after(String sha256, int most) throws IOException {
        return kept.all().stream()
                .map(file -> file.getFileName().toString())
                .filter(sum -> sum.compareTo(sha256) > 0)
                .limit(most)
                .toList();
    }

    /// Bytes of one of them, 0 when it is gone.
    public long size(String sha256) {
        try {
            return Files.size(kept.at(sha256));
        } catch (IOException e) {
            return 0;
        }
    }

    /// Bytes of all that is kept.
    public long bytes() throws IOException {
        return kept.all().stream()
                .mapToLong(file -> size(file.getFileName().toString()))
                .sum();
    }

    private boolean isNeeded(String sha256) {
        return !uses(sha256, 1).isEmpty();
    }

    /// Which files these bytes are, a few of them: `content/garage/bilan.pdf (version 2)`.
    public List<String> uses(String sha256) {
        return uses(sha256, USES_NAMED);
    }

    private List<String> uses(String sha256, int most) {
        return jdbc.sql("select path, number from library.revision_files where sha256 = :sum order by path, number"
                        + " fetch first " + most + " rows only")
                .param("sum", sha256)
                .query((row, number) ->
                        "content/%s (version %d)".formatted(row.getString("path"), row.getInt("number")))
                .list();
    }
}
