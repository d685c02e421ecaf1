package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.uploads.UploadsProperties;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.WholeSite;

/// What a person reads when the disk fills up while they send a file, and that nothing is lost.
class FullDiskWhileSendingIntegrationTests extends WholeSite {
    private static final byte[] PDF = "%PDF-1.4 un document".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Contributions contributions;

    @Autowired
    private UploadsProperties limits;

    @Test
    void clearWordsAndTheFileGoesOnOnceThereIsRoom() throws IOException {
        Member author = people.contributor();
        Contribution draft = contributions.store(
                Contribution.begin(author.id().value(), Draft.EMPTY.withTitle("Déjà écrit"), clock.instant()));
        String path = "/contributions/" + draft.id();
        Visitor browser = visitor().withCookie("vita", people.session(author));
        browser.get("/compte");
        FileSender sender = new FileSender(port, browser.session(), browser.token());
        String first = FileSender.location(sender.announce(path + "/depots", "premier.pdf", PDF.length));
        assertThat(sender.piece(first, 0, PDF).statusCode()).isEqualTo(200);

        String upload = FileSender.location(sender.announce(path + "/depots", "bilan.pdf", PDF.length + 1));
        Path part = limits.folder().resolve(upload.substring(upload.lastIndexOf('/') + 1) + ".part");
        Files.createSymbolicLink(part, Path.of("/dev/full"));
        HttpResponse<String> full = sender.piece(upload, 0, PDF);
        assertThat(full.statusCode()).isEqualTo(507);
        assertThat(full.body())
                .contains("bilan.pdf", "le disque du centre est presque plein", "Rien n’est perdu")
                .doesNotContain("Exception");
        assertThat(FileSender.offset(sender.head(upload))).isZero();
        assertThat(browser.get(path + "/fichiers").text()).contains("premier.pdf", "Envoi interrompu", "bilan.pdf");
        assertThat(browser.get(path).page().select("#titre").val()).isEqualTo("Déjà écrit");

        Files.delete(part);
        assertThat(sender.piece(upload, 0, PDF).statusCode()).isEqualTo(204);
        assertThat(sender.piece(upload, PDF.length, new byte[] {'x'}).statusCode())
                .isEqualTo(200);
        assertThat(contributions.byId(draft.id()).orElseThrow().draft().files())
                .extracting(DraftFile::originalName)
                .containsExactly("premier.pdf", "bilan.pdf");
    }
}
