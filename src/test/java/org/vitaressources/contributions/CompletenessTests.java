package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitaressources.contributions.Completeness.Gap;

/// How far a draft is.
class CompletenessTests {
    private static final String LONG =
            "Une phrase qui dit quelque chose de précis, avec un chiffre et une date. ".repeat(3);

    @Test
    void nothingIsNothingAndTheTextHelpsMost() {
        assertThat(Completeness.of(Draft.EMPTY))
                .isEqualTo(new Completeness(0, Optional.of(new Gap("section.texte", false))));
    }

    @Test
    void eachThingWrittenBringsItForwardUntilAllIsThere() {
        Draft draft = Draft.EMPTY.ofType("etude-de-cas");
        int before = Completeness.of(draft).share();
        for (int steps = 0; steps < 40; steps++) {
            Optional<Gap> gap = Completeness.of(draft).gap();
            if (gap.isEmpty()) {
                break;
            }
            draft = filled(draft, gap.get().field());
            assertThat(Completeness.of(draft).share()).as(gap.get().field()).isGreaterThanOrEqualTo(before);
            before = Completeness.of(draft).share();
        }
        assertThat(Completeness.of(draft)).isEqualTo(new Completeness(100, Optional.empty()));
    }

    @Test
    void aFewWordsAreABeginning() {
        Draft draft = DraftFields.with(Draft.EMPTY.withTitle("Un titre"), Map.of("section.texte", "Trois mots ici."));
        assertThat(Completeness.of(draft).gap()).contains(new Gap("section.texte", true));
    }

    @Test
    void aDocumentStandsForTheTextOfAFreeForm() {
        Draft draft = Draft.EMPTY.withFiles(
                List.of(new DraftFile("a.pdf", "a.pdf", "0".repeat(64), 1, "application/pdf", "A")));
        assertThat(Completeness.of(draft).gap()).contains(new Gap("titre", false));
    }

    private static Draft filled(Draft draft, String field) {
        if (field.startsWith("tag.")) {
            Map<String, List<String>> tags = new HashMap<>(draft.tags());
            tags.put(field.substring(4), List.of("x"));
            return draft.withTags(tags);
        }
        return DraftFields.with(draft, Map.of(field, field.equals("droits") ? "on" : LONG));
    }

    @Test
    void eachPieceOfACarnetHasItsAdviceInBothLanguages() throws java.io.IOException {
        for (String file : new String[] {"messages.properties", "messages_en.properties"}) {
            java.util.Properties words = new java.util.Properties();
            try (var reader =
                    java.nio.file.Files.newBufferedReader(java.nio.file.Path.of("src/main/resources", file))) {
                words.load(reader);
            }
            Draft carnet = Draft.EMPTY
                    .ofType("carnet")
                    .withTitle("Carnet : les refus")
                    .withSections(Map.of("pourquoi", LONG, "methode", LONG));
            Map<String, String> facts = new java.util.LinkedHashMap<>();
            Map<String, List<String>> tags = new java.util.LinkedHashMap<>();
            List<String> asked = new java.util.ArrayList<>();
            for (String field = Completeness.of(carnet).gap().orElseThrow().field();
                    field.startsWith("fait.") || field.startsWith("tag.");
                    field = Completeness.of(carnet).gap().orElseThrow().field()) {
                asked.add(field);
                assertThat(words.stringPropertyNames()).contains("advice." + field);
                if (field.startsWith("fait.")) {
                    facts.put(field.substring(5), "dit");
                } else {
                    tags.put(field.substring(4), List.of("dit"));
                }
                carnet = carnet.withFacts(facts).withTags(tags);
            }
            assertThat(asked).contains("fait.question");
        }
    }
}
