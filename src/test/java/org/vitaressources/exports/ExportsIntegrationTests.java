package org.vitaressources.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.Member;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.kits.KitScene;
import org.vitaressources.library.Resource;
import org.vitaressources.whole.SentFile;
import org.vitaressources.whole.Visitor;
import org.vitaressources.whole.Visitor.Answer;

/// Kits and resources taken away without scripts: who gets what, for how long, and what a stop leaves.
class ExportsIntegrationTests extends KitScene {
    @Autowired
    private ExportWork work;

    @Autowired
    private ExportJobs jobs;

    @Autowired
    private ExportFiles files;

    @Autowired
    private Accounts accounts;

    private Member member;
    private Visitor trainer;

    @BeforeEach
    void aTrainer() {
        clock.pass(Duration.ofDays(2));
        member = people.contributor();
        trainer = signedIn(member);
    }

    @Test
    void aKitIsTakenAwayInEveryFormByItsOwnerAlone() {
        String kit = kit(trainer);
        assertThat(trainer.get("/kits/" + kit).page().select("a[href=/kits/" + kit + "/emporter]"))
                .hasSize(1);
        for (String form : trainer.get("/kits/" + kit + "/emporter")
                .page()
                .select("button[name=forme]")
                .eachAttr("value")) {
            String taken = take(trainer, "/kits/" + kit + "/emporter", "forme", form, "version", "participant");
            Answer file = trainer.get(taken + "/fichier");
            assertThat(file.status()).as(form).isEqualTo(200);
            assertThat(file.header("Content-Disposition"))
                    .startsWith("attachment")
                    .contains("participant");
            Visitor other = signedIn(people.contributor());
            assertThat(other.get(taken).status()).isEqualTo(404);
            assertThat(other.get(taken + "/fichier").status()).isEqualTo(404);
            assertThat(visitor().get(taken + "/fichier").status()).isEqualTo(404);
        }
    }

    @Test
    void thePictureOfAStepStandsInEveryForm() throws IOException {
        String kit = kit(trainer);
        String step = add(trainer, kit, "fichier", "titre", "L’affiche", "alternatif", "Trois chaises en cercle");
        trainer.get("/kits/" + kit + "/parties/" + step);
        new SentFile(trainer, "affiche.png", png(), 40_000, () -> {}).send("/kits/" + kit + "/parties/" + step);
        for (String form : List.of("docx", "odt", "pptx", "epub", "html", "markdown", "cartouche", "scorm")) {
            byte[] file = bytes(take(trainer, "/kits/" + kit + "/emporter", "forme", form));
            Map<String, byte[]> parts = ZipParts.of(file);
            assertThat(parts.keySet()).as(form).anyMatch(name -> name.endsWith(".png"));
            assertThat(parts.values())
                    .as(form)
                    .anyMatch(part -> new String(part, StandardCharsets.UTF_8).contains("Trois chaises en cercle"));
        }
        byte[] pdf = bytes(take(trainer, "/kits/" + kit + "/emporter", "forme", "pdf"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(StreamSupport.stream(document.getPages().spliterator(), false)
                            .mapToLong(ExportsIntegrationTests::pictures)
                            .sum())
                    .isEqualTo(1);
        }
    }

    private static long pictures(PDPage page) {
        PDResources held = page.getResources();
        return StreamSupport.stream(held.getXObjectNames().spliterator(), false)
                .filter(held::isImageXObject)
                .count();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private byte[] bytes(String taken) {
        return trainer.fetch(taken + "/fichier").body();
    }

    @Test
    void aKitThatIsNoLongerOpenGivesNoFile() {
        String kit = kit(trainer);
        String taken = take(trainer, "/kits/" + kit + "/emporter", "forme", "html");
        assertThat(trainer.get(taken).text()).contains("Choisir une autre forme", "Revenir au kit");
        trainer.post("/kits/" + kit + "/corbeille");
        assertThat(trainer.get(taken + "/fichier").status()).isEqualTo(404);
        assertThat(trainer.get(taken).text()).contains("Ce fichier n’est plus là");
    }

    @Test
    void readersWithoutAnAccountTakeResources() {
        Resource practice = practice("cc-by-4.0");
        assertThat(visitor().get("/ressources/" + practice.slug()).page().select("a[href$=/emporter]"))
                .hasSize(1);
        String taken = take(visitor(), "/ressources/" + practice.slug() + "/emporter", "forme", "epub");
        assertThat(visitor().get(taken + "/fichier").status()).isEqualTo(200);
        assertThat(visitor().get(taken).page().select("main a[href]").eachAttr("href"))
                .as("the way back")
                .contains("/ressources/" + practice.slug(), "/ressources/" + practice.slug() + "/emporter");
        delete(practice);
        assertThat(visitor().get(taken + "/fichier").status()).isEqualTo(404);
    }

    @Test
    void whatAStopLeftBeginsAgainAndNoHalfFileIsServed() throws IOException {
        String kit = kit(trainer);
        Wish wish = new Wish(Wish.Kind.KIT, kit, Version.TRAINER, false, "html", Locale.FRENCH);
        String id = "arret-" + kit;
        jobs.add(id, member.id().value(), wish);
        jobs.begin(id);
        Path half = Files.writeString(files.beside(id), "PK");
        assertThat(trainer.get("/emporter/" + id + "/fichier").status()).isEqualTo(404);
        work.open();
        await().until(() -> jobs.byId(id).orElseThrow().state() == ExportJob.State.READY);
        assertThat(half).doesNotExist();
        assertThat(trainer.get("/emporter/" + id + "/fichier").status()).isEqualTo(200);
    }

    @Test
    void whatTheProgramDoesNotSurviveIsNotBegunForEver() {
        Wish wish = new Wish(Wish.Kind.KIT, kit(trainer), Version.TRAINER, false, "html", Locale.FRENCH);
        String id = "fatal-" + wish.subject();
        jobs.add(id, member.id().value(), wish);
        for (int i = 0; i < 2; i++) {
            assertThat(jobs.begin(id)).isTrue();
            jobs.requeue();
            assertThat(jobs.byId(id).orElseThrow().state()).isEqualTo(ExportJob.State.QUEUED);
        }
        assertThat(jobs.begin(id)).isTrue();
        jobs.requeue();
        assertThat(jobs.byId(id).orElseThrow().state()).isEqualTo(ExportJob.State.REFUSED);
        assertThat(trainer.get("/emporter/" + id).text()).contains("La préparation a échoué");
    }

    @Test
    void anOrderlyStopIsHeldAgainstNothing() {
        Wish wish = new Wish(Wish.Kind.KIT, kit(trainer), Version.TRAINER, false, "html", Locale.FRENCH);
        String id = "calme-" + wish.subject();
        jobs.add(id, member.id().value(), wish);
        for (int i = 0; i < 4; i++) {
            assertThat(jobs.begin(id)).isTrue();
            jobs.putBack(id);
            jobs.requeue();
        }
        assertThat(jobs.byId(id).orElseThrow().state()).isEqualTo(ExportJob.State.QUEUED);
        jobs.delete(id);
    }

    /// Not every program that a document is opened with shows WebP (RFC 9649): it is named. One red point.
    @Test
    void aPictureThatFewProgramsShowIsNamed() throws IOException {
        String kit = kit(trainer);
        String step = add(trainer, kit, "fichier", "titre", "L’affiche");
        trainer.get("/kits/" + kit + "/parties/" + step);
        byte[] webp = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEADsD+JaQAA3AA/uaKSAB4AAAA");
        new SentFile(trainer, "affiche.webp", webp, 40_000, () -> {}).send("/kits/" + kit + "/parties/" + step);
        Map<String, byte[]> parts = ZipParts.of(bytes(take(trainer, "/kits/" + kit + "/emporter", "forme", "docx")));
        assertThat(ZipParts.text(parts, "word/document.xml")).contains("affiche.webp");
    }

    @Test
    void aDayLaterItIsGoneAndWithItsMemberToo() {
        String kit = kit(trainer);
        String taken = take(trainer, "/kits/" + kit + "/emporter", "forme", "html");
        String other = take(trainer, "/kits/" + kit + "/emporter", "forme", "epub");
        accounts.erase(member.id());
        assertThat(jobs.of(member.id().value())).isEmpty();
        assertThat(files.whole(taken.replace("/emporter/", ""))).doesNotExist();
        assertThat(files.whole(other.replace("/emporter/", ""))).doesNotExist();
        Resource practice = practice("cc-by-4.0");
        String open = take(visitor(), "/ressources/" + practice.slug() + "/emporter", "forme", "html");
        clock.pass(Duration.ofHours(25));
        work.forget();
        assertThat(visitor().get(open).status()).isEqualTo(404);
    }

    @Test
    void aFormThatIsNotThereIsSaid() {
        Answer answer = trainer.post("/kits/" + kit(trainer) + "/emporter", "forme", "inconnue");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Cette forme n’existe pas");
    }

    private String take(Visitor visitor, String path, String... fields) {
        visitor.get(path);
        Answer asked = visitor.post(path, fields);
        String taken = asked.location();
        assertThat(taken).as(asked.text()).startsWith("/emporter/");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> visitor.get(taken).text().contains("C’est prêt"));
        return taken;
    }
}
