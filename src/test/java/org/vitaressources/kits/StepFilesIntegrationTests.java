package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.whole.SentFile;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// A file that a trainer brings for a step: sent in pieces or in one go, served to those who may see the kit and to
/// nobody else, never run, gone with the kit.
class StepFilesIntegrationTests extends KitScene {
    private static final String WORDS = "La grille de coûts du groupe, à remplir à deux.\n";

    @Autowired
    private FilesOfKits needed;

    @Autowired
    private KitRemoval removal;

    private Member member;
    private Visitor trainer;
    private String kit;
    private String step;
    private String path;

    @BeforeEach
    void aKitWithAFile() {
        clock.pass(Duration.ofDays(2));
        member = people.contributor();
        trainer = signedIn(member);
        kit = kit(trainer);
        step = add(trainer, kit, "fichier", "titre", "La grille");
        path = "/kits/" + kit + "/parties/" + step;
    }

    @Test
    void arrivesInPiecesAndIsSavedAndNeverRun() {
        byte[] bytes = WORDS.repeat(2000).getBytes(StandardCharsets.UTF_8);
        new SentFile(trainer, "../Grille été.txt", bytes, 40_000, () -> {}).send(path);

        StepFile file = file();
        assertThat(file.name()).isEqualTo("grille-ete.txt");
        assertThat(file.shown()).isEqualTo("Grille été.txt");
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.size()).isEqualTo(bytes.length);
        Answer saved = trainer.get(path + "/fichier");
        assertThat(saved.body()).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        assertThat(saved.header("Content-Disposition")).isEqualTo("attachment; filename=\"grille-ete.txt\"");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox");
        assertThat(saved.header("Cache-Control")).contains("no-store");
        assertThat(trainer.get("/kits/" + kit).text()).contains("Grille été.txt");
        assertThat(trainer.get(path).text()).contains("Grille été.txt", "Retirer");
    }

    @Test
    void aPictureIsShownWithWhatItShowsInWords() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", png);
        new SentFile(trainer, "affiche.png", png.toByteArray(), 40_000, () -> {}).send(path);
        assertThat(picture("/kits/" + kit).attr("alt")).isEqualTo("La grille");
        assertThat(trainer.get("/kits/" + kit).text()).contains("Dites en quelques mots ce que montre l’image");
        trainer.get(path);
        assertThat(trainer.post(path, "titre", "La grille", "alternatif", "Deux colonnes et un total")
                        .status())
                .isEqualTo(302);
        Element shown = picture("/kits/" + kit);
        assertThat(shown.attr("alt")).isEqualTo("Deux colonnes et un total");
        assertThat(shown.attr("src")).isEqualTo(path + "/fichier");
        assertThat(trainer.get(path).page().select("#alternatif").val()).isEqualTo("Deux colonnes et un total");
        Answer bytes = trainer.get(path + "/fichier");
        assertThat(bytes.header("Content-Disposition")).startsWith("inline");
        assertThat(bytes.header("Content-Security-Policy")).contains("sandbox");
        assertThat(trainer.with("If-None-Match", bytes.header("ETag"))
                        .get(path + "/fichier")
                        .status())
                .isEqualTo(304);
    }

    private Element picture(String page) {
        return trainer.get(page).page().expectFirst(".kit-step__picture img");
    }

    @Test
    void whatIsNoDocumentIsRefusedInWordsAndNothingOfItIsKept() {
        for (String page : new String[] {"<!DOCTYPE html><script>1</script>", "MZ\0\1 un programme", "#!/bin/sh\n"}) {
            Answer refused = oneGo("grille.txt", page);
            assertThat(refused.status()).as(page).isEqualTo(422);
            assertThat(refused.text()).as(page).contains("grille.txt");
            assertThat(step(kit).file()).isEmpty();
        }
        assertThat(oneGo("", "").text()).contains("fichier");
        assertThat(oneGo("grille.txt", WORDS).status()).isEqualTo(302);
        assertThat(file().sha256()).hasSize(64);
    }

    @Test
    void onlyThoseWhoSeeTheKitGetIt() {
        assertThat(oneGo("grille.txt", WORDS).status()).isEqualTo(302);
        Member colleague = people.contributor();
        Visitor stranger = signedIn(people.contributor());
        assertThat(stranger.get(path + "/fichier").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/fichier/retrait").status()).isEqualTo(404);
        assertThat(visitor().get(path + "/fichier").location()).contains("/connexion");
        trainer.post("/kits/" + kit + "/partage/personnes", "qui", colleague.email(), "droit", "READ");
        assertThat(signedIn(colleague).get(path + "/fichier").body()).isEqualTo(WORDS);
        assertThat(signedIn(colleague)
                        .post(path + "/depots", "nom", "x.txt", "taille", "4")
                        .status())
                .isEqualTo(404);

        trainer.post("/kits/" + kit + "/partage/lien");
        String link = "/partage/kits/" + now(kit).link();
        assertThat(visitor().get(link).body()).contains(link + "/fichiers/" + step);
        assertThat(visitor().get(link + "/fichiers/" + step).body()).isEqualTo(WORDS);
        trainer.post(path, "reserve", "oui", "case", "reserve");
        assertThat(visitor().get(link + "/fichiers/" + step).status()).isEqualTo(404);
        assertThat(visitor().get(link).text()).doesNotContain("grille.txt");
    }

    @Test
    void participantsGetItOnceItIsShownUnlessItIsTheTrainers() {
        assertThat(oneGo("grille.txt", WORDS).status()).isEqualTo(302);
        trainer.post("/kits/" + kit + "/animations");
        String run = trainer.get("/kits/" + kit + "/animations")
                .page()
                .select("a[href*=/animations/]")
                .attr("href");
        String code =
                trainer.get(run).page().select(".presenter__code").eachText().getFirst();
        String file = "/direct/" + code + "/fichiers/" + step;
        assertThat(visitor().get(file).status()).as("before it is shown").isEqualTo(404);
        trainer.post(run + "/etape", "etape", step);
        assertThat(visitor().get("/direct/" + code).body()).contains(file);
        assertThat(visitor().get(file).body()).isEqualTo(WORDS);
        trainer.post(path, "reserve", "oui", "case", "reserve");
        assertThat(visitor().get(file).status()).isEqualTo(404);
        assertThat(visitor().get("/direct/" + code).text()).doesNotContain("grille.txt");
    }

    @Test
    void canBePutBackAsLongAsItMayAndGoesWithTheKit() {
        assertThat(oneGo("grille.txt", WORDS + kit).status()).isEqualTo(302);
        String sha256 = file().sha256();
        trainer.post(path + "/fichier/retrait");
        assertThat(step(kit).file()).isEmpty();
        assertThat(needed.needed()).as("undo would want it").contains(sha256);
        trainer.post("/kits/" + kit + "/annulation");
        assertThat(trainer.get(path + "/fichier").body()).isEqualTo(WORDS + kit);

        String copy = trainer.post("/kits/" + kit + "/copie")
                .location()
                .replaceFirst("^/kits/", "")
                .substring(0, 16);
        removal.delete(new KitId(kit));
        assertThat(needed.needed()).as("the copy has it too").contains(sha256);
        removal.delete(new KitId(copy));
        assertThat(needed.needed()).doesNotContain(sha256);
    }

    private Answer oneGo(String name, String text) {
        trainer.get(path);
        String border = "bord-de-formulaire";
        String body = "--" + border + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + trainer.token()
                + "\r\n--" + border + "\r\nContent-Disposition: form-data; name=\"fichiers\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--" + border + "--\r\n";
        return trainer.send(
                "POST",
                path + "/fichier",
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "multipart/form-data; boundary=" + border);
    }

    private StepFile file() {
        return step(kit).file().orElseThrow();
    }

    private Step step(String id) {
        return now(id).steps().stream()
                .filter(one -> one.kind() == StepKind.FILE)
                .findFirst()
                .orElseThrow();
    }
}
