package org.vitaressources.console;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;
import org.vitaressources.preservation.CannotHere;
import org.vitaressources.search.IndexInUse;

/// Why a start fails through no fault of the program, in one French sentence each.
final class KnownFailure {
    /// Code of H2: the database file is open in another process.
    private static final int DATABASE_ALREADY_OPEN = 90020;
    /// Codes of H2: the file, or its folder, cannot be created or written.
    private static final int DATABASE_FILE_DENIED = 90028;

    private static final int DATABASE_FILE_FAILED = 90031;

    private KnownFailure() {}

    /// The sentence for the first cause that we know.
    static Optional<String> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<String> sentence = sentence(cause);
            if (sentence.isPresent()) {
                return sentence;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof PortInUseException port) {
            return Optional.of(Words.say("failure.port", port.getPort()));
        }
        if (cause instanceof CannotHere here) {
            return Optional.ofNullable(here.getMessage());
        }
        if (cause instanceof SQLException sql) {
            return sentence(sql);
        }
        if (cause instanceof NoSuchFileException missing) {
            return Optional.of(Words.say("failure.missing", missing.getFile()));
        }
        if (cause instanceof FileSystemException failed && isDenied(failed)) {
            return Optional.of(Words.say("failure.denied", failed.getFile()));
        }
        return cause instanceof IndexInUse ? Optional.ofNullable(cause.getMessage()) : Optional.empty();
    }

    private static Optional<String> sentence(SQLException sql) {
        return switch (sql.getErrorCode()) {
            case DATABASE_ALREADY_OPEN -> Optional.of(Words.say("failure.locked"));
            case DATABASE_FILE_DENIED, DATABASE_FILE_FAILED ->
                Optional.of(Words.say("failure.database", String.valueOf(sql.getMessage())));
            default -> Optional.empty();
        };
    }

    private static boolean isDenied(FileSystemException failed) {
        return failed instanceof AccessDeniedException
                || String.valueOf(failed.getReason()).contains("Read-only");
    }
}
