package org.vitaressources.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.vitaressources.text.Address;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.DocumentReader;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.text.SafeHtml;

/// Documents are texts: a first line `title: …` is their metadata, `damaged` alone makes them unreadable.
final class FakeDocumentReader implements DocumentReader {
    final AtomicInteger readings = new AtomicInteger();
    String version = "1";

    @Override
    public Reading read(Path file, String sha256) {
        readings.incrementAndGet();
        String text;
        try {
            text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.equals("damaged")) {
            return Reading.without(ReadingStatus.DAMAGED, "Fichier tronqué.", "application/pdf");
        }
        Optional<String> title = text.lines()
                .filter(line -> line.startsWith("title: "))
                .map(line -> line.substring(7))
                .findFirst();
        DocumentMetadata metadata =
                new DocumentMetadata(title, List.of(), Optional.empty(), Optional.of("2008-05-12"), 1);
        List<Passage> passages =
                text.isBlank() ? List.of() : List.of(new Passage(new Address.Page(1), "page-1", text, SafeHtml.EMPTY));
        return new Reading(ReadingStatus.COMPLETE, "", "application/pdf", metadata, passages, List.of());
    }

    @Override
    public Reading read(Path file, String sha256, String mediaType) {
        return read(file, sha256);
    }

    @Override
    public String mediaType(Path file) {
        return "application/pdf";
    }

    @Override
    public String version() {
        return version;
    }
}
