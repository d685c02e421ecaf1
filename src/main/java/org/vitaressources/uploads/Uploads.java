package org.vitaressources.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vitaressources.uploads.UploadRefused.Reason;

/// Takes files piece by piece. Bytes that [#append] has acknowledged are on disk; a killed server or a broken line
/// costs
/// the piece that was on its way, and the file goes on from there.
@Component
public class Uploads {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 18;
    private static final int LONGEST_NAME = 1000;
    private static final Duration DAY = Duration.ofDays(1);

    private final UploadRows rows;
    private final UploadParts parts;
    private final UploadsProperties properties;
    private final Clock clock;
    private final Set<String> writing = ConcurrentHashMap.newKeySet();

    Uploads(UploadRows rows, UploadParts parts, UploadsProperties properties, Clock clock) {
        this.rows = rows;
        this.parts = parts;
        this.properties = properties;
        this.clock = clock;
    }

    /// Announces a file.
    ///
    /// @param name as the sender says, cut when very long
    /// @param fingerprint see [Upload]
    /// @param size bytes
    /// @throws UploadRefused when it could not be taken whole
    public Upload open(String owner, String destination, String name, String fingerprint, long size) {
        if (size <= 0) {
            throw new UploadRefused(Reason.EMPTY, 0);
        }
        if (size > properties.largest()) {
            throw new UploadRefused(Reason.TOO_LARGE, properties.largest());
        }
        Instant now = clock.instant();
        List<Upload> others = rows.of(owner);
        if (others.stream().filter(other -> !other.finished()).count() >= properties.atOnce()) {
            throw new UploadRefused(Reason.TOO_MANY, properties.atOnce());
        }
        long today = others.stream()
                .filter(other -> !other.finished() || other.touched().isAfter(now.minus(DAY)))
                .mapToLong(Upload::size)
                .sum();
        if (today + size > properties.perDay()) {
            throw new UploadRefused(Reason.TOO_MUCH, properties.perDay());
        }
        if (!hasRoomFor(size)) {
            throw new UploadRefused(Reason.NO_ROOM, 0);
        }
        Upload opened = new Upload(fresh(), owner, destination, cut(name), cut(fingerprint), size, 0, now, false);
        rows.insert(opened);
        return opened;
    }

    /// Whether a form of so many bytes may be read: it waits on the same disk.
    public boolean hasRoomFor(long bytes) {
        return parts.room() - bytes >= properties.reserve();
    }

    /// One of this sender's to this destination; those of others are not told of.
    public Optional<Upload> find(String id, String owner, String destination) {
        return rows.find(id)
                .filter(upload ->
                        upload.owner().equals(owner) && upload.destination().equals(destination));
    }

    /// Those that can be resumed, the oldest first.
    public List<Upload> unfinished(String owner, String destination) {
        return rows.of(owner).stream()
                .filter(upload -> !upload.finished() && upload.destination().equals(destination))
                .toList();
    }

    /// Goes on with a file.
    ///
    /// @param offset where the sender believes that it goes on
    /// @param bytes perhaps fewer than are missing
    /// @param announced how many there are, -1 when the sender does not say
    /// @return as it stands now; less than was sent when the line broke
    /// @throws WrongOffset when it goes on elsewhere, or another piece is being written
    /// @throws UploadRefused when there are more bytes than the file was said to have, or no room for them
    public Upload append(Upload upload, long offset, InputStream bytes, long announced) {
        if (!writing.add(upload.id())) {
            throw new WrongOffset(upload.received());
        }
        try {
            Upload now = rows.find(upload.id()).orElseThrow(() -> new WrongOffset(0));
            if (offset != now.received() || now.finished()) {
                throw new WrongOffset(now.received());
            }
            if (announced > now.size() - offset) {
                throw new UploadRefused(Reason.LONGER_THAN_SAID, now.size());
            }
            UploadParts.Written written = parts.append(now.id(), offset, bytes, now.size() - offset);
            rows.received(now.id(), written.length(), clock.instant());
            return rows.find(now.id()).orElseThrow(() -> new WrongOffset(0));
        } catch (IOException e) {
            if (FullDisk.caused(e) || parts.room() < properties.reserve()) {
                throw new UploadRefused(Reason.NO_ROOM, 0);
            }
            throw new UncheckedIOException("A file could not be written", e);
        } finally {
            writing.remove(upload.id());
        }
    }

    /// Where the bytes of a whole file are, until [#finish(Upload)].
    public Path file(Upload upload) {
        return parts.of(upload.id());
    }

    /// The file was taken. Within a transaction its bytes go when that has been committed. It is still found for a
    /// while,
    /// so that a sender who missed the last answer learns that all is well.
    public void finish(Upload upload) {
        rows.finished(upload.id());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    parts.remove(upload.id());
                }
            });
        } else {
            parts.remove(upload.id());
        }
    }

    /// Keeps the bytes of all files on their way where they are, also of those that arrive or are given up meanwhile:
    /// somebody takes a copy of all that was there at one moment.
    ///
    /// @return ends it
    public Runnable hold() {
        return parts.hold();
    }

    /// Forgets a file on its way.
    public void abandon(Upload upload) {
        rows.remove(upload.id());
        parts.remove(upload.id());
    }

    /// Forgets all that somebody was sending.
    public void abandonAll(String owner) {
        rows.of(owner).forEach(this::abandon);
    }

    /// Forgets what was not finished in time, what was finished long ago, and bytes that belong to nothing.
    @Scheduled(initialDelayString = "10m", fixedDelayString = "1h")
    public void purge() {
        rows.untouchedSince(clock.instant().minus(properties.kept())).forEach(this::abandon);
        Set<String> known = new HashSet<>();
        for (String id : parts.all()) {
            rows.find(id).filter(upload -> !upload.finished()).ifPresent(upload -> known.add(upload.id()));
        }
        parts.all().stream().filter(id -> !known.contains(id)).forEach(parts::remove);
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(text.length() - LONGEST_NAME);
    }
}
