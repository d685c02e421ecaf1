package org.vitaressources.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vitaressources.contributions.DraftFields.Merged;

/// Two windows over one draft, and neither loses a word.
class DraftFieldsTests {
    /// What the writer saw, what is stored now, what the writer sends → what is stored then, whether it is a conflict.
    static Stream<Arguments> meetings() {
        return Stream.of(
                arguments("a", "a", "b", "b", false),
                arguments("a", "a", "a", "a", false),
                arguments("a", "c", "a", "c", false),
                arguments("a", "c", "c", "c", false),
                arguments("a", "c", "b", "c", true),
                arguments("", "", "b", "b", false),
                arguments("", "c", "b", "c", true),
                arguments("a", "", "b", "", true),
                arguments("a", "a", "", "", false),
                arguments("a", "c", "", "c", true),
                arguments("a\r\nb", "a\nb", "a\r\nb\r\nc", "a\nb\nc", false));
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void aFieldTakesWhatWasWrittenUnlessItWasChangedMeanwhile(
            String seen, String stored, String written, String then, boolean conflict) {
        Draft draft = DraftFields.with(Draft.EMPTY, Map.of("section.texte", stored));
        Merged merged = DraftFields.merge(
                draft, Map.of("section.texte", DraftFields.digest(seen)), Map.of("section.texte", written));
        assertThat(DraftFields.of(merged.draft()).getOrDefault("section.texte", ""))
                .isEqualTo(then);
        assertThat(merged.conflicts()).hasSize(conflict ? 1 : 0);
        merged.conflicts().forEach(one -> {
            assertThat(one.kept()).isEqualTo(stored);
            assertThat(one.written()).isEqualTo(written);
        });
    }

    @Test
    void aFieldThatTheWriterNeverSawIsNotWrittenOver() {
        Draft draft = Draft.EMPTY.withTitle("Écrit ailleurs");
        Merged merged = DraftFields.merge(draft, Map.of(), Map.of("titre", "Écrit ici", "resume", "Nouveau"));
        assertThat(merged.draft().title()).isEqualTo("Écrit ailleurs");
        assertThat(merged.draft().summary()).isEqualTo("Nouveau");
        assertThat(merged.conflicts()).extracting(DraftFields.Conflict::field).containsExactly("titre");
    }

    @Test
    void everyFieldOfADraftComesBackAsItWas() {
        Draft draft = new Draft(
                "etude-de-cas",
                "Titre",
                "Résumé",
                Map.of("contexte", "Un\n\ndeux", "texte", "Libre"),
                Map.of("territoires", List.of("departement:35", "Là-bas"), "auteurs", List.of("Ana, B.", "Noé")),
                Map.of("date", "2024", "licence", "CC-BY-4.0"),
                List.of(),
                Map.of("contexte", new Provenance("a.pdf", "page-1", "p. 1")),
                true,
                Map.of("exemple-fictif", true));
        Draft empty =
                new Draft("", "", "", Map.of(), Map.of(), Map.of(), List.of(), draft.sources(), false, draft.others());
        assertThat(DraftFields.with(empty, DraftFields.of(draft))).isEqualTo(draft);
    }

    @Test
    void controlCharactersAreNoText() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("titre", "Un\u0000\u0007 titre \n");
        assertThat(DraftFields.with(Draft.EMPTY, DraftFields.of(Draft.EMPTY.withTitle("Un\u0000\u0007 titre \n")))
                        .title())
                .isEqualTo("Un titre");
        assertThat(DraftFields.merge(Draft.EMPTY, Map.of(), written).draft().title())
                .isEqualTo("Un titre");
    }
}
