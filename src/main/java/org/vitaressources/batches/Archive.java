package org.vitaressources.batches;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.uploads.ArchiveDirectory;
import org.vitaressources.uploads.TypeRefused;

/// Reads ZIP archives, whatever made them: names in UTF-8, or as the compressed folders of older Windows write them.
@Component
class Archive {
    private static final int LARGEST_DIRECTORY = 16 << 20;
    /// What Windows in Western Europe writes names of members in.
    private static final String OLD_WINDOWS = "IBM850";

    private final Intake intake;
    private final BatchesProperties properties;

    Archive(Intake intake, BatchesProperties properties) {
        this.intake = intake;
        this.properties = properties;
    }

    /// An archive that cannot be opened.
    static final class Unreadable extends RuntimeException {
        private final BatchProblem problem;

        Unreadable(BatchProblem problem, Throwable cause) {
            super("Archive unreadable: " + problem, cause);
            this.problem = problem;
        }

        BatchProblem problem() {
            return problem;
        }
    }

    /// The files in it.
    ///
    /// @param goOn asked before each file
    /// @throws Unreadable when it cannot be opened, or is out of all measure
    List<BatchFile> files(Path file, BooleanSupplier goOn) {
        try (ZipFile zip = open(file)) {
            refuseOverlapping(zip, Files.size(file));
            Intake.Pass pass = intake.begin();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements() && goOn.getAsBoolean(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory()) {
                    pass.take(member(zip, entry));
                }
            }
            return pass.files();
        } catch (Intake.TooMuch e) {
            throw new Unreadable(BatchProblem.ARCHIVE_TOO_LARGE, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Members that share their bytes say that they are more than the archive has: it is made to fill disks.
    private static void refuseOverlapping(ZipFile zip, long size) {
        long packed = zip.stream()
                .mapToLong(entry -> Math.max(0, entry.getCompressedSize()))
                .sum();
        if (packed > size) {
            throw new Intake.TooMuch();
        }
    }

    private ZipFile open(Path file) throws IOException {
        try {
            // Room for directories and what programs leave behind, beside the files.
            ArchiveDirectory.check(file, Math.min(65_534, 3 * properties.mostFiles()), LARGEST_DIRECTORY);
        } catch (TypeRefused e) {
            throw new Unreadable(
                    e.reason() == TypeRefused.Reason.BOMB ? BatchProblem.ARCHIVE_TOO_LARGE : BatchProblem.ARCHIVE, e);
        }
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            return openOld(file, e);
        }
    }

    private static ZipFile openOld(Path file, Exception first) throws IOException {
        if (String.valueOf(first.getMessage()).toLowerCase(Locale.ROOT).contains("encrypted")) {
            throw new Unreadable(BatchProblem.ARCHIVE_LOCKED, first);
        }
        try {
            return new ZipFile(file.toFile(), Charset.forName(OLD_WINDOWS));
        } catch (ZipException | IllegalArgumentException e) {
            throw new Unreadable(BatchProblem.ARCHIVE, e);
        }
    }

    private static Intake.Member member(ZipFile zip, ZipEntry entry) {
        return new Intake.Member() {
            @Override
            public String name() {
                return entry.getName();
            }

            @Override
            public long packed() {
                return Math.max(1, entry.getCompressedSize());
            }

            @Override
            public InputStream open() throws IOException {
                return zip.getInputStream(entry);
            }
        };
    }
}
