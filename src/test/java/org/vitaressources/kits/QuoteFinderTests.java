package org.vitaressources.kits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vitaressources.kits.QuoteFinder.Found;

/// Words that were quoted, in a text that changed since.
class QuoteFinderTests {
    private static final String QUOTE = "Le garage ouvre trois jours par semaine, avec deux mécaniciens salariés.";

    @Test
    void findsTheSameWordsWhereverTheyStandNow() {
        Found found = find("Avant-propos.\n\nUn long ajout.\n\n" + QUOTE + " La suite.")
                .orElseThrow();
        assertThat(found.isSame()).isTrue();
        assertThat(found.words()).isEqualTo(QUOTE);
        assertThat(found.before()).endsWith("Un long ajout");
        assertThat(found.after()).isEqualTo("La suite");
    }

    @Test
    void typographyLineEndsAccentsAndCaseAreNoChange() {
        Found found =
                find("LE GARAGE ouvre trois jours\npar semaine – avec deux\u00A0mecaniciens «\u00A0salariés\u00A0» !")
                        .orElseThrow();
        assertThat(found.isSame()).isTrue();
        assertThat(found.words()).startsWith("LE GARAGE").endsWith("«\u00A0salariés\u00A0»");
    }

    @Test
    void guillemetsStayWhole() {
        Found found = new QuoteFinder("Avant. «\u00A0J’ai peur\u00A0», dit-elle, et «\u00A0non\u00A0». Après.")
                .find("J’ai peur, dit-elle, et non", "", "")
                .orElseThrow();
        assertThat(found.words()).isEqualTo("«\u00A0J’ai peur\u00A0», dit-elle, et «\u00A0non\u00A0».");
    }

    @Test
    void aChangedNumberIsAChange() {
        Found found = find("Intro. Le garage ouvre quatre jours par semaine, avec deux mécaniciens salariés. Fin.")
                .orElseThrow();
        assertThat(found.isSame()).isFalse();
        assertThat(found.words())
                .isEqualTo("Le garage ouvre quatre jours par semaine, avec deux mécaniciens salariés.");
        assertThat(found.likeness()).isGreaterThan(0.9).isLessThan(1);
    }

    @Test
    void wordsPutInAndTakenOutAreFollowed() {
        Found more =
                find("Le garage solidaire ouvre trois jours par semaine, désormais avec deux mécaniciens salariés.")
                        .orElseThrow();
        assertThat(more.words()).startsWith("Le garage solidaire").endsWith("salariés.");
        Found less = find("Oui. Le garage ouvre trois jours par semaine, avec deux salariés. Bien.")
                .orElseThrow();
        assertThat(less.words()).isEqualTo("Le garage ouvre trois jours par semaine, avec deux salariés.");
    }

    @Test
    void anotherTextIsNotTakenForIt() {
        assertThat(find("Le garage a fermé ses portes en mars. Les outils ont été donnés à une association voisine."))
                .isEmpty();
        assertThat(find("")).isEmpty();
    }

    @Test
    void aFewWordsAreOnlyFoundAsTheyAre() {
        assertThat(new QuoteFinder("Il ouvre quatre jours.").find("ouvre trois jours", "", ""))
                .isEmpty();
        assertThat(new QuoteFinder("Il ouvre trois jours.").find("ouvre trois jours", "", ""))
                .isPresent();
    }

    @Test
    void ofTwoEqualPlacesItTakesTheOneWithTheSurroundingsOfThen() {
        String text = "Le lundi, on répare ensemble les voitures. Le mardi, on répare ensemble les vélos.";
        Found found = new QuoteFinder(text)
                .find("on répare ensemble les", "Le mardi", "vélos")
                .orElseThrow();
        assertThat(found.start()).isEqualTo(text.lastIndexOf("on répare"));
        Found other = new QuoteFinder(text)
                .find("on répare ensemble les", "Le lundi", "voitures")
                .orElseThrow();
        assertThat(other.start()).isEqualTo(text.indexOf("on répare"));
    }

    @Test
    void whatStandsBetweenTheSurroundingsIsFoundWhenTheWordsAreGone() {
        String text = "Nous avons commencé petit. Tout a été fermé pour travaux. Puis la mairie est venue nous voir.";
        assertThat(new QuoteFinder(text).between("Nous avons commencé petit", "Puis la mairie est venue", 8))
                .contains("Tout a été fermé pour travaux.");
        assertThat(new QuoteFinder(text).between("", "Puis la mairie est venue", 8))
                .isEmpty();
    }

    @Test
    void aLongQuoteInALongTextIsFoundAfterAChange() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            text.append("mot").append(i).append(' ');
        }
        String quote = text.substring(text.indexOf("mot2000"), text.indexOf("mot2300"));
        String changed = text.toString().replace("mot2100 ", "autre ").replace("mot2200 ", "");
        Found found = new QuoteFinder(changed).find(quote, "", "").orElseThrow();
        assertThat(found.words()).startsWith("mot2000 ").endsWith(" mot2299");
        assertThat(found.likeness()).isGreaterThan(0.99);
    }

    private static Optional<Found> find(String text) {
        return new QuoteFinder(text).find(QUOTE, "", "");
    }
}
