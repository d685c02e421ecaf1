package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.BundleText;
import org.yaml.snakeyaml.Yaml;

/// A kit that goes into its file comes back as it was; what no kit could hold is left aside.
class KitFileTests {
    private static final Map<String, String> SOURCE = Map.of(
            "source.1.ressource", "vita-0001",
            "source.1.citation", "Des mots\nsur deux lignes : « oui »",
            "source.1.titre", "Une ressource",
            "source.1.auteurs", "Ana\nBo",
            "source.1.annee", "2021",
            "source.1.licence", "CC-BY-4.0");

    @Test
    void comesBackAsItWas() {
        Map<String, String> passage = new LinkedHashMap<>(SOURCE);
        passage.put("titre", "- un titre: étrange #1");
        passage.put("minutes", "15");
        passage.put("notes", "Une note\n\n  en trois lignes");
        Kit kit = kit(List.of(
                step(StepKind.PASSAGE, passage),
                step(StepKind.NOTE, Map.of("titre", "Avant", "texte", "Secret")),
                step(
                        StepKind.QUESTION,
                        Map.of(
                                "forme", "unique",
                                "enonce", "Combien ?",
                                "choix.1", "2021",
                                "juste.1", "oui",
                                "choix.2", "oui",
                                "commentaire.2", "Non."))));

        Outline back = read(kit, true);

        assertThat(back.fields()).isEqualTo(kit.fields());
        assertThat(back.sessions().getFirst().fields())
                .isEqualTo(kit.sessions().getFirst().fields());
        assertThat(back.sessions().getFirst().steps())
                .extracting(Step::fields)
                .isEqualTo(kit.steps().stream().map(Step::fields).toList());
    }

    @Test
    void leavesOutWhatIsTheTrainersUnlessTheySaySo() {
        Kit kit = kit(List.of(
                step(StepKind.NOTE, Map.of("texte", "Secret")),
                step(StepKind.ACTIVITY, Map.of("titre", "Tour de table", "notes", "Secret")),
                step(StepKind.FILE, Map.of("titre", "Grille", "reserve", "oui"))));

        assertThat(BundleText.yaml(KitFile.of(kit, false)))
                .contains("Tour de table")
                .doesNotContain("Secret", "Grille");
        assertThat(read(kit, false).sessions().getFirst().steps()).hasSize(1);
    }

    @Test
    void whatNoKitCouldHoldIsLeftAside() {
        Map<String, Object> yaml = new Yaml().load("""
                titre: [un, deux]
                minutes: beaucoup
                inconnu: 1
                seances:
                  - titre: Matin
                    etapes:
                      - nature: explosion
                      - nature: passage
                        minutes: 99999
                        sources:
                          - ressource: ../../etc/passwd
                          - ressource: vita-0001
                            citation: Des mots
                      - nature: question
                        reponses: une seule
                      - une étape
                  - rien
                """);

        Outline read = KitFile.read(yaml, place -> new PartId(RandomName.fixed(place)));

        assertThat(read.fields()).containsOnlyKeys("titre");
        assertThat(read.sessions()).hasSize(1);
        List<Step> steps = read.sessions().getFirst().steps();
        assertThat(steps).extracting(Step::kind).containsExactly(StepKind.PASSAGE, StepKind.QUESTION);
        assertThat(steps.getFirst().sources()).singleElement().satisfies(source -> {
            assertThat(source.resource().value()).isEqualTo("vita-0001");
            assertThat(source.quote()).isEqualTo("Des mots");
        });
        assertThat(KitFile.read(Map.of("seances", "aucune"), place -> PartId.fresh())
                        .sessions())
                .isEmpty();
    }

    private static Outline read(Kit kit, boolean notes) {
        Map<String, Object> yaml = new Yaml().load(BundleText.yaml(KitFile.of(kit, notes)));
        return KitFile.read(yaml, place -> PartId.fresh());
    }

    private static Step step(StepKind kind, Map<String, String> fields) {
        return new Step(PartId.fresh(), kind, 1, fields);
    }

    private static Kit kit(List<Step> steps) {
        return new Kit(
                KitId.fresh(),
                MemberId.NOBODY,
                Map.of("titre", "Un kit", "objectifs", "Un\nDeux", "minutes", "60", "usage", "gratuit"),
                Optional.empty(),
                false,
                "",
                false,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(new Session(PartId.fresh(), 1, Map.of("titre", "Matin", "but", "Voir"), steps)));
    }
}
