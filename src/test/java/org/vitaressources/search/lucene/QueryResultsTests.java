package org.vitaressources.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person types, what comes first, and what must not come at all.
class QueryResultsTests {
    static TestIndex index;

    @BeforeAll
    static void open(@TempDir Path folder) {
        index = TestIndex.ofCorpus(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            AI                              | ai-definition
            ai                              | ai-definition
            association intermédiaire       | ai-definition
            associations intermediaires     | ai-definition
            EI                              | ei-definition
            entreprise d'insertion          | ei-definition
            entreprise individuelle         | entreprise-individuelle
            garage solidaire                | garage-solidaire
            location scooters               | garage-solidaire
            scooter euros                   | garage-solidaire
            mobilité rural                  | plateforme-mobilite
            mobilite rurale                 | plateforme-mobilite
            1200 euros                      | plateforme-mobilite
            ressourcerie                    | ressourcerie-brest
            ressource                       | centre-ressource
            épicerie                        | epicerie-solidaire
            epice                           | epices-cuisine
            salarié accueillir              | salaries-inclusif
            conseillère équipe              | salaries-inclusif
            agricultrice                    | salaries-inclusif
            agriculteur                     | salaries-inclusif
            employée domicile               | salaries-parentheses
            formatrice                      | salaries-parentheses
            SIAE                            | siae-panorama
            S.I.A.E.                        | siae-panorama
            cles competences                | cle-competences
            ete                             | cle-competences
            coeur                           | oeuvre-collective
            main d'oeuvre                   | oeuvre-collective
            soeurs                          | oeuvre-collective
            porte-à-porte                   | porte-a-porte
            porte à porte                   | porte-a-porte
            "forme juridique"               | forme-juridique
            formation                       | formation-action
            couture budget                  | budget-rural
            subventions loyers              | budget-rural
            "fermeture du dernier commerce" | rapport-territoire
            bourgs covoiturage              | rapport-territoire
            clause sociale                  | diaporama-clauses
            municipalité local              | archives-mail
            travaux nuit                    | travail-nuit
            aujourd’hui médecin             | travail-nuit
            travailleuse                    | proxim
            vélo                            | collectif-velo
            1er samedi                      | collectif-velo
            covoiturage OU caristes -fragile | etti-logistique
            jardin -ville OR scooter        | garage-solidaire
            comment louer un scooter pour aller au travail | garage-solidaire
            Quimper                         | aci-potager
            """)
    void bringsFirst(String words, String expected) {
        assertThat(index.ids(words)).as(words).startsWith(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ressourcerie     | centre-ressource
            ressource        | ressourcerie-brest
            épicerie         | epices-cuisine
            épice            | epicerie-solidaire
            forme            | formation-action
            formation        | forme-juridique
            ai               | aci-potager
            -scooter         | garage-solidaire
            atelier -vélo    | collectif-velo
            """)
    void leavesOut(String words, String unwanted) {
        assertThat(index.ids(words)).as(words).isNotEmpty().doesNotContain(unwanted);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            email  | contact-courriel porte-a-porte
            e-mail | contact-courriel porte-a-porte
            salarié | salaries-inclusif salaries-parentheses ai-definition
            salariée | salaries-inclusif salaries-parentheses ai-definition
            travail | ei-definition travail-nuit
            insertion par l'activité économique structures | siae-panorama
            """)
    void findsAllOf(String words, String expected) {
        List<String> all = Arrays.asList(expected.split(" "));
        assertThat(index.ids(words)).as(words).containsAll(all);
    }
}
