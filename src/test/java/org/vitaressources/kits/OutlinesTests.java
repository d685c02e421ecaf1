package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// The templates that the program brings can be run as they are.
class OutlinesTests {
    private final Outlines outlines = new Outlines();

    @Test
    void eachHasAimsSessionsStepsAndNoMoreMinutesThanItSays() {
        assertThat(outlines.all()).hasSize(3).allSatisfy(outline -> {
            assertThat(outline.title()).isNotBlank();
            assertThat(outline.lead()).isNotBlank();
            assertThat(outline.fields()).containsKeys("objectifs", "public", "minutes", "usage");
            assertThat(outline.minutes())
                    .isBetween(
                            Integer.parseInt(outline.fields().get("minutes")) * 2 / 3,
                            Integer.parseInt(outline.fields().get("minutes")));
            assertThat(outline.sessions()).isNotEmpty();
        });
    }

    @Test
    void theirFieldsAreThoseOfTheFormsAndTheirQuestionsCanBeAsked() {
        outlines.all().forEach(outline -> {
            assertThat(KitFields.ofTheKit()).containsAll(outline.fields().keySet());
            outline.sessions().forEach(session -> {
                assertThat(session.steps()).isNotEmpty();
                session.steps().forEach(step -> {
                    assertThat(KitFields.of(step.kind()))
                            .as(step.title())
                            .containsAll(step.fields().keySet());
                    assertThat(step.question().stream()).as(step.title()).allMatch(Question::isWhole);
                });
            });
        });
    }

    @Test
    void aLineThatIsNeitherHeadingNorFieldIsRefused() {
        assertThatThrownBy(() -> OutlineText.read("x", "# Titre\nn’importe quoi"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> OutlineText.read("x", "## S\n### danse | 5 | T"))
                .isInstanceOf(IllegalStateException.class);
    }
}
