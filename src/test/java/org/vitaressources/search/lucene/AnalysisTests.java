package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The French of the field: what is typed and what is written meet, or must not.
class AnalysisTests {
    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
            été          | ete
            clé          | cles
            cœur         | coeur
            Œuvre        | oeuvres
            ex æquo      | ex aequo
            travail      | travaux
            local        | locaux
            journal      | journaux
            matériau     | matériaux
            réseau       | réseaux
            salarié      | salariée
            salarié      | salariés
            salariées    | salarie
            heureux      | heureuse
            actif        | actives
            premier      | première
            bon          | bonnes
            formateur    | formatrices
            travailleur  | travailleuses
            professionnel | professionnelles
            aider        | aide
            insertion    | l'insertion
            insertion    | l’insertion
            insertion    | d'insertion
            emploi       | qu'emploi
            aujourd'hui  | aujourd’hui
            salarié      | salarié·e
            salariée     | salarié·e·s
            salarié      | salarié.e.s
            salariée     | salarié.es
            salarié      | salarié(e)s
            salariée     | salarié-e-s
            salarié      | salariéEs
            salariée     | salarié/e/s
            conseillère  | conseiller·ère
            conseiller   | conseiller·ère·s
            agricultrice | agriculteur·rice·s
            agriculteur  | agriculteurs·rices
            directrice   | directeur.trice
            professionnelle | professionnel·le·s
            sportive     | sportif·ve·s
            heureuse     | heureux·se
            SIAE         | S.I.A.E.
            ess          | l'E.S.S.
            ai           | AI
            email        | e-mail
            1200         | 1 200
            1200         | 1\u202F200
            1            | 1er
            CO2          | co2
            été          | e\u0301te\u0301
            coopération  | coopé\u00ADration
            """)
    void finds(String typed, String written) {
        assertThat(stems(written)).as(written).containsAnyElementsOf(stems(typed));
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ressourcerie | ressource
            épicerie     | épice
            conciergerie | concierge
            recyclerie   | recycler
            formation    | forme
            formateur    | formation
            clé          | clou
            mai          | mais
            rendez       | rendez-les-lui autrement
            200          | 1 200
            """)
    void keepsApart(String typed, String written) {
        assertThat(new HashSet<>(stems(written))).as(written).isNotEqualTo(new HashSet<>(stems(typed)));
        assertThat(stems(typed)).isNotEmpty();
    }

    @Test
    void losesNoWordOfTheField() {
        assertThat(stems("AI EI ETTI ACI as es eu son")).hasSize(8);
    }

    @Test
    void keepsTheEndOfASentenceApartFromInclusiveWriting() {
        assertThat(stems("la fin.Le début")).containsExactly("la", "fin", "le", "debut");
        assertThat(stems("dit-elle")).contains("dit");
    }

    @Test
    void readsDatesAndDecimals() {
        assertThat(stems("12.05.2008 45,5 % 2005-2010")).containsExactly("12", "05", "2008", "45,5", "2005", "2010");
    }

    private static List<String> stems(String text) {
        return QueryWord.of(text).stream()
                .flatMap(word -> Stream.concat(
                        word.stems().stream(),
                        word.joined().isEmpty() ? Stream.empty() : Stream.of(FrenchStemmer.stem(word.joined()))))
                .toList();
    }
}
