package org.vitaressources.preservation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// A mark in the data folder while an archive is being put in place: after a kill, nobody opens what is only half
/// there,
/// and the same archive may be put in place again.
public final class Unfinished {
    private final Path mark;
    private final String again;

    private Unfinished(Path data, String name, String again) {
        this.mark = data.resolve(name);
        this.again = again;
    }

    static Unfinished restoring(Path data) {
        return new Unfinished(data, "restauration-en-cours", "vita restore");
    }

    static Unfinished importing(Path data) {
        return new Unfinished(data, "import-en-cours", "vita import-site");
    }

    /// Why nobody may open these folders, when an archive is only half in place.
    public static Optional<String> in(Path data) {
        for (Unfinished one : new Unfinished[] {restoring(data), importing(data)}) {
            if (Files.exists(one.mark)) {
                return Optional.of("une remise en place a été interrompue dans " + data + " : relancez « " + one.again
                        + " » avec la même archive, elle reprendra où elle en était.");
            }
        }
        return Optional.empty();
    }

    /// Whether this very archive was being put in place here.
    ///
    /// @throws CannotHere when it was another
    boolean isOf(ArchiveSource source) throws IOException {
        if (Files.notExists(mark)) {
            return false;
        }
        if (!Files.readString(mark).strip().equals(source.sum())) {
            throw new CannotHere("la remise en place d’une autre archive a été interrompue ici : reprenez-la avec"
                    + " cette archive-là, ou choisissez des dossiers vides.");
        }
        return true;
    }

    void begin(ArchiveSource source) throws IOException {
        Files.createDirectories(Objects.requireNonNull(mark.getParent()));
        SafeFolders.write(mark, source.sum() + "\n");
    }

    void end() throws IOException {
        Files.deleteIfExists(mark);
        SafeFolders.sync(Objects.requireNonNull(mark.getParent()));
    }

    /// Takes the mark aside with what it is about.
    Path mark() {
        return mark;
    }
}
