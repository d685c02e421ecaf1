package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.Member;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.library.KeptFiles;
import org.vitaressources.library.ResourceId;
import org.vitaressources.whole.Visitor;

/// A kit that is proposed carries its file; once that stands in the collection, anybody opens it and members reuse it.
/// And what gathers after a run begins an entry of a notebook or a report of a trial.
class PublishedKitsIntegrationTests extends KitScene {
    @Autowired
    private Drafting drafting;

    @Autowired
    private KeptFiles kept;

    @Autowired
    private PublishedKits published;

    private Member member;
    private Visitor trainer;
    private String kit;

    @BeforeEach
    void aKit() {
        clock.pass(Duration.ofDays(2));
        member = people.contributor();
        trainer = signedIn(member);
        kit = kit(trainer);
        addQuote(trainer, kit, practice("CC-BY-4.0"));
        add(trainer, kit, "note", "titre", "Avant", "texte", "Secret du formateur");
    }

    @Test
    void theFileOfAProposedKitIsThatOfTheCollection() throws IOException {
        String draft =
                trainer.post("/kits/" + kit + "/proposition", "notes", "oui").location();
        Contribution proposed = drafting.own(member.id(), draft.replaceFirst(".*/", ""));
        DraftFile file = proposed.draft().files().getFirst();
        assertThat(file.name()).isEqualTo("kit.yml");
        assertThat(trainer.get(draft + "/fichiers").status()).isEqualTo(200);

        Path folder = Files.createDirectories(content().resolve("kits-publies").resolve(kit.toLowerCase(Locale.ROOT)));
        Files.writeString(
                folder.resolve("index.md"),
                "---\nid: publie-%s\ntitre: Kit publié %s\ntype: support-de-formation\n---\n\nUn kit.\n"
                        .formatted(kit.replaceAll("[^A-Za-z0-9]", "x"), kit));
        Files.copy(kept.at(file.sha256()), folder.resolve("kit.yml"));
        library.reconcile();
        ResourceId id = new ResourceId("publie-" + kit.replaceAll("[^A-Za-z0-9]", "x"));
        Kit read = published.of(library.byId(id).orElseThrow()).orElseThrow();
        Kit own = now(kit);
        assertThat(read.steps().stream().map(PublishedKitsIntegrationTests::said))
                .isEqualTo(own.steps().stream()
                        .map(PublishedKitsIntegrationTests::said)
                        .toList());
        assertThat(read.fields()).isEqualTo(own.fields());
    }

    /// All but what stands around the words: that is taken anew from the resource.
    private static Map<String, String> said(Step step) {
        Map<String, String> said = new TreeMap<>(step.fields());
        said.keySet().removeIf(field -> field.endsWith(".avant") || field.endsWith(".apres"));
        return said;
    }

    @Test
    void notesArePublishedOnlyWhenTheirAuthorSaysSo() throws IOException {
        String draft = trainer.post("/kits/" + kit + "/proposition").location();
        DraftFile file = drafting.own(member.id(), draft.replaceFirst(".*/", ""))
                .draft()
                .files()
                .getFirst();
        assertThat(Files.readString(kept.at(file.sha256()))).contains(QUOTE).doesNotContain("Secret du formateur");
    }

    @Test
    void aBrokenFileCostsThePanelAndNothingElse() throws IOException {
        Path folder = Files.createDirectories(
                content().resolve("kits-publies").resolve("casse" + kit.toLowerCase(Locale.ROOT)));
        String id = "casse-" + kit.replaceAll("[^A-Za-z0-9]", "x");
        Files.writeString(
                folder.resolve("index.md"), "---\nid: %s\ntitre: Kit cassé %s\n---\n\nTexte.\n".formatted(id, id));
        Files.writeString(folder.resolve("kit.yml"), "titre: [\nseances: {{{\n&a *a\n");
        library.reconcile();
        String slug = library.byId(new ResourceId(id)).orElseThrow().slug();
        Visitor.Answer page = visitor().get("/ressources/" + slug);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("kit-ready");
        assertThat(visitor().get("/ressources/" + slug + "/deroule").status()).isEqualTo(404);
    }

    @Test
    void whatWasLearnedInARunBeginsAnEntryAndAReport() {
        trainer.post("/kits/" + kit + "/animations");
        String run = trainer.get("/kits/" + kit + "/animations")
                .page()
                .select("a[href*=/animations/]")
                .attr("href");
        String code =
                trainer.get(run).page().select(".presenter__code").eachText().getFirst();
        trainer.post(run + "/fin");
        Visitor learner = visitor();
        learner.get("/direct/" + code);
        learner.post("/direct/" + code + "/retour", "utile", "4", "retenu", "Commencer petit.", "souhait", "Du temps.");

        Visitor.Answer results = trainer.get(run + "/retours");
        assertThat(results.page().select("input[name='partie.appris']").val()).isEqualTo("- Commencer petit.");
        assertThat(results.page().select("input[name='partie.observe']").val())
                .contains("Très utile", "1", "- Du temps.");
        assertThat(results.page().select("input[name='partie.essaye']").val()).contains("Kit d’essai");

        Visitor.Answer choice =
                trainer.post("/atelier/apport", "titre", "Séance : Kit d’essai", "partie.appris", "- Commencer petit.");
        assertThat(choice.status()).isEqualTo(200);
        assertThat(choice.text()).contains("Dans quel carnet", "Commencer petit.");

        Visitor.Answer report = trainer.post(
                results.page().select("form[action$=/essai]").attr("action"),
                "apport",
                "oui",
                "garde",
                "- Commencer petit.",
                "obstacle",
                "- Du temps.");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.page().select("[name=garde]").val()).contains("Commencer petit.");
        assertThat(report.page().select("[name=obstacle]").val()).contains("Du temps.");
        assertThat(report.page().select(".form-errors, .errors")).isEmpty();
    }
}
