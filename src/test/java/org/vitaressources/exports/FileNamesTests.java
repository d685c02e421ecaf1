package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;

/// Names of the files that people keep.
class FileNamesTests {
    @Test
    void longNamesEndAfterAWholeWord() {
        assertThat(OriginalNames.plain(
                        "Conduire une recherche-action sur la mobilité solidaire dans un territoire rural"))
                .isEqualTo("conduire-une-recherche-action-sur-la-mobilite-solidaire-dans");
        assertThat(OriginalNames.plain("a".repeat(90) + ".pdf")).isEqualTo("a".repeat(60) + ".pdf");
        assertThat(OriginalNames.plain("Un kit court")).isEqualTo("un-kit-court");
    }

    @Test
    void aSheetIsCalledAfterWhatItIs(@TempDir Path folder) throws IOException {
        assertThat(ExportWork.name(SampleManuscripts.kit(Version.TRAINER, folder), new Sheet()))
                .endsWith("-emargement.docx");
    }

    private static final class Sheet implements Form {
        @Override
        public String name() {
            return "emargement";
        }

        @Override
        public String extension() {
            return "docx";
        }

        @Override
        public String mediaType() {
            return "application/octet-stream";
        }

        @Override
        public boolean isSheet() {
            return true;
        }

        @Override
        public void write(Manuscript manuscript, Making making, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }
}
