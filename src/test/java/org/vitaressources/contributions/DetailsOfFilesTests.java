package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.text.Address;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.DocumentReader;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.text.SafeHtml;

/// A file is looked at once when all of its text was read, each time when more of it may be read later.
class DetailsOfFilesTests {
    private static final DraftFile FILE =
            new DraftFile("bilan.pdf", "Bilan.pdf", "ab".repeat(32), 10, "application/pdf", "Bilan");

    private final DocumentReader reader = mock(DocumentReader.class);
    private final KeptFiles kept = mock(KeptFiles.class);
    private final DetailsOfFiles details = new DetailsOfFiles(reader, kept);

    @Test
    void whatWasReadWholeIsLookedAtOnce() {
        reads(ReadingStatus.COMPLETE);
        assertThat(details.of(FILE)).singleElement().satisfies(placed -> {
            assertThat(placed.detail().words()).isEqualTo("camille@exemple.test");
            assertThat(placed.anchor()).isEqualTo("page-3");
            assertThat(placed.before()).isEqualTo("Écrire à ");
        });
        assertThat(details.of(FILE)).hasSize(1);
        verify(reader, times(1)).read(any(), any(), any());
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTIAL", "GAVE_UP"})
    void whatWasNotIsReadAgain(ReadingStatus status) {
        reads(status);
        assertThat(details.of(FILE)).hasSize(1);
        assertThat(details.of(FILE)).hasSize(1);
        verify(reader, times(2)).read(any(), any(), any());
    }

    @Test
    void theSameBytesAsAnotherTypeAreLookedAtAnew() {
        reads(ReadingStatus.COMPLETE);
        details.of(FILE);
        details.of(new DraftFile("bilan.txt", "Bilan.txt", FILE.sha256(), 10, "text/plain", "Bilan"));
        verify(reader, times(2)).read(any(), any(), any());
    }

    private void reads(ReadingStatus status) {
        when(kept.at(any())).thenReturn(Path.of("bilan.pdf"));
        when(reader.read(any(), any(), any()))
                .thenReturn(new Reading(
                        status,
                        "",
                        "application/pdf",
                        DocumentMetadata.NONE,
                        List.of(new Passage(
                                new Address.Page(3), "page-3", "Écrire à camille@exemple.test.", SafeHtml.EMPTY)),
                        List.of()));
    }
}
