package org.vitaressources.text.tika;

import org.vitaressources.text.ReadingStatus;

/// Why a file could not be read, in words for a librarian.
final class Reasons {
    private Reasons() {}

    static String of(Throwable error, ReadingStatus status) {
        return switch (status) {
            case ENCRYPTED -> "Le document est protégé par un mot de passe.";
            case EMPTY -> "Le fichier est vide.";
            case UNSUPPORTED -> "Cette version du format n’est pas lue.";
            default -> {
                if (error instanceof StackOverflowError) {
                    yield "La structure du document est trop imbriquée.";
                }
                String message = String.valueOf(error.getMessage());
                if (message.contains("zip bomb") || message.contains("Zip bomb")) {
                    yield "Le document se déploie hors de toute proportion (bombe de compression).";
                }
                yield "Le fichier est abîmé ou tronqué ("
                        + rootCause(error).getClass().getSimpleName() + ").";
            }
        };
    }

    private static Throwable rootCause(Throwable error) {
        Throwable cause = error;
        for (int i = 0; i < 10; i++) {
            Throwable next = cause.getCause();
            if (next == null) {
                break;
            }
            cause = next;
        }
        return cause;
    }
}
