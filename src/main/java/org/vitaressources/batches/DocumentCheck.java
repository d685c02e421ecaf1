package org.vitaressources.batches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.vitaressources.batches.BatchFiles.BatchFile;
import org.vitaressources.batches.Finding.Code;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.KeptFiles.Kept;
import org.vitaressources.text.DocumentReader;
import org.vitaressources.text.Reading;

/// Reads the documents of an import as the collection would, so that what cannot be read is told before. What was read
/// is not read again when it is imported.
@Component
class DocumentCheck {
    private static final int AT_ONCE = 3;

    private final DocumentReader reader;
    private final KeptFiles kept;

    DocumentCheck(DocumentReader reader, KeptFiles kept) {
        this.reader = reader;
        this.kept = kept;
    }

    /// What is to be said of files, by their checksum.
    ///
    /// @param goOn asked before each
    /// @param progress takes how many were read
    Seen.Read of(List<BatchFile> files, BooleanSupplier goOn, IntConsumer progress) {
        Map<String, BatchFile> documents = new HashMap<>();
        for (BatchFile file : files) {
            boolean document = !file.mediaType().isEmpty()
                    && !file.mediaType().startsWith("image/")
                    && !Intake.isDescription(file.path());
            if (document) {
                file.kept().ifPresent(bytes -> documents.putIfAbsent(bytes.sha256(), file));
            }
        }
        Map<String, Finding> found = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            documents.forEach((sum, file) -> workers.execute(() -> {
                if (goOn.getAsBoolean()) {
                    finding(file).ifPresent(finding -> found.put(sum, finding));
                    progress.accept(done.incrementAndGet());
                }
            }));
        }
        return new Seen.Read(found);
    }

    private Optional<Finding> finding(BatchFile file) {
        Kept bytes = file.kept().orElseThrow();
        Reading reading = reader.read(kept.at(bytes.sha256()), bytes.sha256(), file.mediaType());
        return switch (reading.status()) {
            case COMPLETE, IMAGE_WITHOUT_TEXT -> Optional.empty();
            case ENCRYPTED -> Optional.of(Finding.of(Code.FILE_LOCKED));
            case DAMAGED, UNSUPPORTED -> Optional.of(Finding.of(Code.FILE_DAMAGED));
            case NO_TEXT, EMPTY -> Optional.of(Finding.of(Code.FILE_WITHOUT_TEXT));
            case PARTIAL, GARBLED, TOO_LARGE, GAVE_UP ->
                Optional.of(Finding.of(Code.FILE_HARD_TO_READ, reading.reason()));
        };
    }
}
