package org.vitaressources.preservation;

import java.nio.file.Path;
import java.util.Optional;
import org.vitaressources.library.DatabaseCopy;

/// Where the folders of a centre are.
///
/// @param content the library itself
/// @param data all else that is kept
/// @param uploads files on their way
/// @param database file of the database
public record Places(Path content, Path data, Path uploads, Path database) {
    static final String CONTENT = "content/";
    static final String DATABASE = "data/base/vita" + DatabaseCopy.SUFFIX;
    static final String KEPT = "data/fichiers/";
    static final String UPLOADS = "data/depots/";

    /// From the properties of the centre.
    ///
    /// @param databaseUrl as configured, empty for the usual place
    /// @throws CannotHere when the database is no H2 file
    public static Places of(Path content, Path data, Path uploads, String databaseUrl) {
        Optional<Path> database = DatabaseCopy.place(databaseUrl, data);
        return new Places(
                content,
                data,
                uploads,
                database.orElseThrow(() -> new CannotHere("la base de données n’est pas le fichier H2 de VITA :"
                        + " sauvegardez et restaurez-la par ses propres outils.")));
    }

    /// Where kept bytes are, by checksum.
    Path kept() {
        return data.resolve("fichiers");
    }
}
