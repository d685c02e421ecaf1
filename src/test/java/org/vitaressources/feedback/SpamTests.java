package org.vitaressources.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vitaressources.vocabulary.UnwantedPhrases;

/// What makes a text look like spam, as a table; and what does not.
class SpamTests {
    private static final List<String> UNWANTED = UnwantedPhrases.ours();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Combien de personnes faut-il pour démarrer ? | ''",
                "Voir aussi https://www.legifrance.gouv.fr/loi | LINK",
                "Notre site : atelier-essai.fr | ''",
                "Deux sources : https://a.test et https://b.test | LINKS",
                "http://a.test www.b.test http://c.test http://d.test | MANY_LINKS",
                "Best prices on pills-shop.xyz today | LINK",
                "<a href=\"http://a.test\">ici</a> | LINK MARKUP",
                "[url=http://a.test]ici[/url] | LINK MARKUP",
                "Купить дешёвые часы прямо сейчас | SCRIPT",
                "廉价手表现在购买廉价手表现在购买 | SCRIPT",
                "La Ωmega de l’atelier est réparée par Ольга, deux jours par semaine | ''",
                "Découvrez notre CASINO EN LIGNE | PHRASE",
                "Casino  en-ligne et Crédit rapide | PHRASES",
                "Le casinotier en ligne de mire | ''",
                "Nous finançons par le microcrédit rapidement accordé | ''",
                "CONTACTEZ NOUS POUR UNE OFFRE EXCEPTIONNELLE SANS ENGAGEMENT | SHOUTED",
                "ACI, EI, ETTI, AI : quelle différence ? | ''",
                "'' | ''",
            })
    void aTextGivesTheseSignals(String text, String signals) {
        assertThat(TextSignals.of(text, UNWANTED)).isEqualTo(named(signals));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, false",
        "TRAP, 100, true",
        "TRAP MEMBER, 70, true",
        "FAST, 40, false",
        "FAST LINK, 55, true",
        "FAST LINK MEMBER, 25, false",
        "STAMP, 30, false",
        "STAMP LINK, 45, false",
        "STAMP LINKS, 65, true",
        "LINKS, 35, false",
        "MANY_LINKS, 70, true",
        "MANY_LINKS MEMBER, 40, false",
        "MARKUP, 50, true",
        "REPEATED, 60, true",
        "REPEATED MEMBER, 30, false",
        "SCRIPT, 50, true",
        "PHRASE, 40, false",
        "PHRASE LINK, 55, true",
        "PHRASES, 70, true",
        "SHOUTED LINKS, 50, true",
        "MEMBER, -30, false",
    })
    void weightsAddUpAndHoldFromFiftyOn(String signals, int score, boolean held) {
        Suspicion suspicion = new Suspicion(named(signals));
        assertThat(suspicion.score()).isEqualTo(score);
        assertThat(suspicion.holds()).isEqualTo(held);
    }

    @Test
    void theSameWordsAreToldWhateverTheirTypographyAndShortOnesAreNot() {
        String one =
                FoldedText.of("Bonjour, êtes-vous intéressé par nos services ?").print();
        assertThat(one).hasSize(64);
        assertThat(FoldedText.of("BONJOUR !! etes vous\nintéressé — par nos services")
                        .print())
                .isEqualTo(one);
        assertThat(FoldedText.of("Merci beaucoup").print()).isEmpty();
    }

    @Test
    void ofACorrectionOnlyWhatIsNewCounts() {
        Correction correction = Correction.proposed(
                "", "", "Voir https://a.test et https://b.test", "Voir https://a.test et https://c.test", "périmé");
        assertThat(TextSignals.of(correction.words(), UNWANTED)).isEqualTo(EnumSet.of(Signal.LINK));
    }

    private static Set<Signal> named(String signals) {
        Set<Signal> set = EnumSet.noneOf(Signal.class);
        Arrays.stream(signals.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Signal::valueOf)
                .forEach(set::add);
        return set;
    }
}
