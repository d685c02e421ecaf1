package org.vitaressources.search;

import java.nio.file.Path;

/// Another living process holds the index; its message is for the operator.
public class IndexInUse extends RuntimeException {
    /// The index in this folder is held.
    public static IndexInUse in(Path folder, Throwable cause) {
        return new IndexInUse(
                "L'index du dossier « " + folder
                        + " » est déjà utilisé par un autre programme VITA ressources en marche."
                        + " Arrêtez-le, ou donnez à celui-ci un autre dossier (--vita.index=…).",
                cause);
    }

    private IndexInUse(String message, Throwable cause) {
        super(message, cause);
    }
}
