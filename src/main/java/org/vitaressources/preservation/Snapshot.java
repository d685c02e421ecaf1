package org.vitaressources.preservation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.vitaressources.library.ContentFile;
import org.vitaressources.library.ContentFiles;
import org.vitaressources.library.DatabaseCopy;

/// One moment of a centre, caught in a folder: a copy of its database, and the list of what stood in the content
/// folder.
/// Together with the bytes that the centre keeps anyway, this is the whole centre at that moment, however it goes on.
///
/// @param folder made by [Snapshots]
public record Snapshot(Path folder) {
    private static final String LISTING = "contenu.txt";
    private static final String OTHERS = "autres.txt";
    private static final String UNKNOWN = "-".repeat(64);

    /// Copy of the database.
    public Path database() {
        return folder.resolve("vita" + DatabaseCopy.SUFFIX);
    }

    /// When it was.
    public Instant at() throws IOException {
        return Instant.parse(Files.readString(folder.resolve("date.txt")).strip());
    }

    /// What stood in the content folder, each file as the catalogue recorded it.
    public List<ContentFile> content() throws IOException {
        List<ContentFile> files = new ArrayList<>();
        ListedFiles.each(LISTING, Files.newInputStream(folder.resolve(LISTING)), line -> {
            boolean known = line.startsWith("+");
            String bare = line.substring(1);
            boolean summed = !bare.replaceFirst("^\\\\", "").startsWith(UNKNOWN);
            ArchivedFile file = ArchiveLines.parse(summed ? bare : bare.replaceFirst(UNKNOWN, "0".repeat(64)));
            files.add(new ContentFile(file.path(), file.size(), file.modified(), summed ? file.sha256() : "", known));
        });
        return files;
    }

    /// What stood there and cannot be copied.
    public List<String> others() throws IOException {
        return Files.readAllLines(folder.resolve(OTHERS));
    }

    void write(Instant at, ContentFiles.Sighting sighting) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(folder.resolve(LISTING))) {
            for (ContentFile file : sighting.files()) {
                String sum = file.sha256().isEmpty() ? UNKNOWN : file.sha256();
                lines.write((file.known() ? "+" : "-")
                        + ArchiveLines.line(new ArchivedFile(file.path(), sum, file.size(), file.modified())));
                lines.newLine();
            }
        }
        Files.write(
                folder.resolve(OTHERS),
                sighting.others().stream()
                        .map(path -> path.replaceAll("\\p{Cntrl}", "?"))
                        .toList());
        Files.writeString(folder.resolve("date.txt"), at.toString());
    }
}
