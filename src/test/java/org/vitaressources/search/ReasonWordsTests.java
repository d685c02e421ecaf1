package org.vitaressources.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vitaressources.library.SamplePages;
import org.vitaressources.search.Reason.Place;
import org.vitaressources.text.Address;

class ReasonWordsTests {
    private final ReasonWords words = words();

    static Stream<Arguments> reasons() {
        return Stream.of(
                said(new Reason.SameWord("vélo", Place.TITLE), "« vélo » figure tel quel dans le titre."),
                said(
                        new Reason.OtherForm("vélo", "vélos", Place.TEXT),
                        "« vélos », autre forme de « vélo », figure dans le texte."),
                said(
                        new Reason.StandsFor("AI", "association intermédiaire"),
                        "« association intermédiaire » vaut pour « AI »."),
                said(
                        new Reason.WholePhrase("garage solidaire", Place.SUMMARY),
                        "« garage solidaire » figure mot pour mot dans le résumé."),
                said(new Reason.InPassage("", new Address.Page(12)), "Le passage le plus proche : p. 12."),
                said(
                        new Reason.InPassage("Guide", new Address.Slide(4)),
                        "Le passage le plus proche : diapo 4 de « Guide »."),
                said(
                        new Reason.TerritoryOf("Bretagne", "Redon", false),
                        "Le territoire choisi, Bretagne, contient celui de la ressource : Redon."),
                said(
                        new Reason.TerritoryOf("Redon", "Bretagne", true),
                        "Le territoire de la ressource, Bretagne, contient celui choisi : Redon."),
                said(
                        new Reason.TerritoryOf("Redon", "Redon", false),
                        "La ressource porte sur le territoire choisi : Redon."),
                said(new Reason.MissingWords(List.of()), "Tous les mots cherchés y figurent."),
                said(new Reason.MissingWords(List.of("neige", "pluie")), "Il y manque : neige, pluie."));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void saysEachReasonInPlainWords(Reason reason, String expected) {
        assertThat(plain(words.of(List.of(reason), Locale.FRENCH))).containsExactly(expected);
        assertThat(words.of(List.of(reason), Locale.ENGLISH).getFirst())
                .isNotEqualTo(words.of(List.of(reason), Locale.FRENCH).getFirst())
                .doesNotContain("{", "??");
    }

    @Test
    void namesEveryPlaceInBothLanguages() {
        for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            List<Reason> everywhere = Arrays.stream(Place.values())
                    .<Reason>map(place -> new Reason.SameWord("vélo", place))
                    .toList();
            assertThat(words.of(everywhere, locale))
                    .hasSize(Place.values().length)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void saysNothingTwice() {
        Reason reason = new Reason.StandsFor("AI", "association intermédiaire");
        assertThat(words.of(List.of(reason, reason), Locale.FRENCH)).hasSize(1);
    }

    private static Arguments said(Reason reason, String words) {
        return Arguments.of(reason, words);
    }

    private static List<String> plain(List<String> said) {
        return said.stream().map(words -> words.replace('\u00A0', ' ')).toList();
    }

    private static ReasonWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ReasonWords(messages, SamplePages.labels(messages));
    }
}
