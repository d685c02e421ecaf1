package org.vitaressources.text.tika;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Character recognition, when the operator installed it.
final class Tesseract {
    private Tesseract() {}

    static boolean isInstalled() {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tesseract")));
    }
}
