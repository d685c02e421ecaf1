package org.vitaressources.batches;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.library.ContentPaths;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.uploads.FileType;
import org.vitaressources.uploads.FileTypes;
import org.vitaressources.uploads.TypeRefused;
import org.vitaressources.uploads.UploadsProperties;

/// Takes archives and folders apart: each file is kept by its checksum, and its type told by its bytes. Names of what
/// is
/// inside never touch the disk.
@Component
class Intake {
    private static final int MEGABYTE = 1_000_000;
    /// A file that unpacks to so many times its packed size is made to fill disks.
    private static final long BEST_PACKED = 100;

    private final KeptFiles kept;
    private final UploadsProperties uploads;
    private final BatchesProperties properties;

    Intake(KeptFiles kept, UploadsProperties uploads, BatchesProperties properties) {
        this.kept = kept;
        this.uploads = uploads;
        this.properties = properties;
    }

    /// More than may be taken.
    static final class TooMuch extends RuntimeException {
        TooMuch() {
            super("More than a batch may hold");
        }
    }

    /// A file of an archive, ready to be read.
    interface Member {
        String name();

        /// Its size in the archive, in bytes.
        long packed();

        InputStream open() throws IOException;
    }

    /// One pass over the files of one archive or folder.
    final class Pass {
        private final Map<String, BatchFile> files = new LinkedHashMap<>();
        private long bytes;

        /// Takes a file; what is hidden or left behind by programs is passed over.
        ///
        /// @throws TooMuch when there are more files, or more bytes, than a batch may hold
        void take(Member member) {
            Optional<String> path = ArchiveName.of(member.name());
            if (path.isEmpty()) {
                String shown = ArchiveName.shown(member.name());
                files.put(shown, new BatchFile(shown, Optional.empty(), "", Code.FILE_BAD_NAME.name()));
                return;
            }
            if (ContentPaths.isOutsideCollection("x/" + path.get())) {
                return;
            }
            if (files.size() >= properties.mostFiles()) {
                throw new TooMuch();
            }
            files.put(path.get(), file(path.get(), member));
        }

        private BatchFile file(String path, Member member) {
            long most = Math.min(uploads.largest(), properties.unpacked() - bytes);
            Limited[] limited = new Limited[1];
            try (InputStream in = member.open()) {
                limited[0] = new Limited(in, most, Math.max(MEGABYTE, member.packed() * BEST_PACKED));
                Kept file = kept.keep(limited[0]);
                bytes += file.size();
                return typed(path, file);
            } catch (UncheckedIOException | IOException e) {
                if (limited[0] != null && limited[0].over) {
                    if (most < uploads.largest()) {
                        throw new TooMuch();
                    }
                    return new BatchFile(path, Optional.empty(), "", Code.FILE_TOO_LARGE.name());
                }
                if (limited[0] != null && limited[0].bomb) {
                    return new BatchFile(path, Optional.empty(), "", Code.FILE_BOMB.name());
                }
                if (limited[0] != null && limited[0].failed) {
                    return new BatchFile(path, Optional.empty(), "", Code.FILE_DAMAGED.name());
                }
                throw e instanceof UncheckedIOException unchecked
                        ? unchecked
                        : new UncheckedIOException((IOException) e);
            }
        }

        List<BatchFile> files() {
            return List.copyOf(files.values());
        }
    }

    Pass begin() {
        return new Pass();
    }

    /// A file by itself.
    BatchFile typed(String path, Kept file) {
        if (isDescription(path)) {
            return new BatchFile(path, Optional.of(file), "application/yaml", "");
        }
        try {
            FileType type = FileTypes.of(kept.at(file.sha256()), path);
            return new BatchFile(path, Optional.of(file), type.mediaType(), "");
        } catch (TypeRefused e) {
            return new BatchFile(path, Optional.of(file), "", "TYPE_" + e.reason());
        }
    }

    static boolean isDescription(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    /// All files of a folder of this machine. Links are not followed.
    List<BatchFile> folder(Path folder, BooleanSupplier goOn) {
        Pass pass = begin();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.sorted()::iterator) {
                if (!goOn.getAsBoolean()) {
                    break;
                }
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    pass.take(member(folder, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pass.files();
    }

    private static Member member(Path folder, Path file) {
        return new Member() {
            @Override
            public String name() {
                return folder.relativize(file).toString();
            }

            @Override
            public long packed() {
                return Long.MAX_VALUE / BEST_PACKED;
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    /// Gives so many bytes and no more, and remembers why it stopped.
    private static final class Limited extends FilterInputStream {
        private final long most;
        private final long packed;
        private long read;
        private boolean over;
        private boolean bomb;
        private boolean failed;

        Limited(InputStream in, long most, long packed) {
            super(in);
            this.most = most;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some;
            try {
                some = super.read(bytes, from, length);
            } catch (IOException e) {
                failed = true;
                throw e;
            }
            read += Math.max(0, some);
            over = read > most;
            bomb = !over && read > packed;
            if (over || bomb) {
                throw new IOException("Too large");
            }
            return some;
        }
    }
}
