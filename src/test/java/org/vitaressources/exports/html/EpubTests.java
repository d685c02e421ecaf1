package org.vitaressources.exports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.Sample;
import org.vitaressources.exports.checked.CheckedBook;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;

class EpubTests {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void readersOfBooksAcceptIt() throws IOException {
        check(Sample.of("Un mot d’ici", Version.TRAINER, folder));
    }

    @Test
    void readersOfBooksAcceptHostileWords() throws IOException {
        check(Sample.of(Sample.HOSTILE, Version.LEARNER, folder));
    }

    @Test
    void theSameManuscriptGivesTheSameBytes() throws IOException {
        Manuscript manuscript = Sample.of("Mot", Version.TRAINER, folder);
        assertThat(epub(manuscript)).isEqualTo(epub(manuscript));
    }

    @Test
    void itsTypeStandsFirstAndUncompressed() throws IOException {
        String start = new String(epub(Sample.of("Mot", Version.TRAINER, folder)), StandardCharsets.ISO_8859_1);
        assertThat(start.substring(30, 58)).isEqualTo("mimetypeapplication/epub+zip");
    }

    private void check(Manuscript manuscript) throws IOException {
        CheckedBook.accepts(epub(manuscript), folder);
    }

    private static byte[] epub(Manuscript manuscript) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new EpubForm().write(manuscript, Sample.making(), bytes);
        return bytes.toByteArray();
    }
}
