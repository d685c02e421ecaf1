package org.vitaressources.uploads;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Whether something failed because there was no room left, or a quota was used up. Java says so in no other way than
/// in
/// the words of the operating system, which are in the language of the machine.
public final class FullDisk {
    private static final int DEEPEST = 20;
    private static final List<String> WORDS = List.of(
            "no space left",
            "aucun espace disponible",
            "plus de place",
            "disk quota exceeded",
            "quota d'espace disque",
            "not enough space",
            "espace insuffisant");

    private FullDisk() {}

    /// It, or what caused it.
    public static boolean caused(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            String words =
                    String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).replace('’', '\'');
            if (WORDS.stream().anyMatch(words::contains)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
