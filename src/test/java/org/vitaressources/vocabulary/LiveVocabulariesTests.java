package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveVocabulariesTests {
    private static final Territories TERRITORIES = TerritoryTables.load();

    private final List<Object> announced = new ArrayList<>();

    private final Path content;

    LiveVocabulariesTests(@TempDir Path content) {
        this.content = content;
    }

    @Test
    void worksWithoutAnyFileOfTheOperator() {
        Vocabularies vocabularies = open();
        assertThat(vocabularies.problems()).isEmpty();
        assertThat(vocabularies.sectors().roots()).hasSize(17);
        assertThat(vocabularies.sectors().children("reemploi"))
                .extracting(Concept::id)
                .contains("ressourcerie");
        assertThat(vocabularies.scheme(SchemeName.STRUCTURE_TYPES).withAncestors("ai"))
                .containsExactly("siae", "ai");
        assertThat(vocabularies.acronyms()).contains(new Acronym("AI", List.of("association intermédiaire")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SECTORS | Ressourcerie et recyclerie | ressourcerie",
                "SECTORS | recyclerie | ressourcerie",
                "SECTORS | ÉPICERIE SOLIDAIRE | epicerie-solidaire",
                "SECTORS | garage solidaire | garage-solidaire",
                "SECTORS | Services a la personne | services-a-la-personne",
                "SECTORS | Digital | numerique",
                "STRUCTURE_TYPES | AI | ai",
                "STRUCTURE_TYPES | entreprise d’insertion | ei",
                "RESOURCE_TYPES | étude de cas | etude-de-cas",
                "THEMES | CEDRE | qualite",
                "AUDIENCES | RSA | beneficiaires-rsa",
                "LICENCES | cc by-sa | CC-BY-SA-4.0",
                "LICENCES | CC-BY-4.0 | CC-BY-4.0",
            })
    void resolvesLabelsAndSynonyms(SchemeName scheme, String written, String id) {
        assertThat(open().scheme(scheme).resolve(written)).map(Concept::id).contains(id);
    }

    @Test
    void readsTheEditorsTableWhichChangesNothingElse() throws IOException {
        Vocabularies vocabularies = open();
        String version = vocabularies.version();
        write("questions.yml", """
                questions:
                  - question: plateforme de mobilité
                    attendues: [modeles/plateforme/index.md, plateforme-creuse]
                    rang: 3
                  - question: AI
                    attendues: association-intermediaire
                """);
        vocabularies.reload();
        assertThat(vocabularies.judgedQueries())
                .containsExactly(
                        new JudgedQuery(
                                "plateforme de mobilité",
                                List.of("modeles/plateforme/index.md", "plateforme-creuse"),
                                3),
                        new JudgedQuery("AI", List.of("association-intermediaire"), JudgedQuery.USUAL_RANK));
        assertThat(vocabularies.version()).isEqualTo(version);
        write("questions.yml", "questions:\n  - question: AI\n    rang: 99\n");
        vocabularies.reload();
        assertThat(vocabularies.judgedQueries()).hasSize(2);
        assertThat(vocabularies.problems()).singleElement().returns("questions.yml", VocabularyProblem::file);
    }

    @Test
    void laysTheOperatorsConceptsOverOurs() throws IOException {
        write("secteurs.yml", """
                concepts:
                  - id: ressourcerie
                    libelle: Ressourceries de Bretagne
                  - id: peche
                    libelle: Pêche et mer
                    anglais: Fishing
                    synonymes: [ostréiculture durable]
                    naf: ["03"]
                    enfants:
                      - id: algues
                        libelle: Algues
                  - id: consigne
                    retirer: true
                """);
        ConceptScheme sectors = open().sectors();
        assertThat(sectors.roots()).hasSize(18);
        assertThat(sectors.byId("ressourcerie").orElseThrow())
                .returns("Ressourceries de Bretagne", Concept::label)
                .returns("reemploi", concept -> concept.parent().orElseThrow())
                .returns("Reuse centre", Concept::labelEn);
        assertThat(sectors.withAncestors("algues")).containsExactly("peche", "algues");
        assertThat(sectors.byId("consigne").orElseThrow().deprecated()).isTrue();
        assertThat(sectors.resolve("ostreiculture durable")).map(Concept::id).contains("peche");
    }

    @Test
    void replacesAWholeSchemeWhenAsked() throws IOException {
        write("publics.yml", "remplace: true\nconcepts:\n  - id: tous\n    libelle: Tous publics\n");
        assertThat(open().scheme(SchemeName.AUDIENCES).all())
                .extracting(Concept::id)
                .containsExactly("tous");
    }

    @Test
    void laysTheOperatorsAcronymsOverOurs() throws IOException {
        write(
                "sigles.yml",
                "sigles:\n  EI: [école inclusive, entreprise d'insertion]\n  NON: navire\nretirer: [TVA]\n");
        List<Acronym> acronyms = open().acronyms();
        assertThat(acronyms)
                .contains(new Acronym("EI", List.of("école inclusive", "entreprise d'insertion")))
                .contains(new Acronym("NON", List.of("navire")))
                .noneMatch(acronym -> acronym.form().equals("TVA"));
    }

    @Test
    void laysTheOperatorsSynonymsOverOurs() throws IOException {
        write("synonymes.yml", """
                synonymes:
                  - {termes: [vélo, bicyclette], poids: 0.3}
                  - {de: bécane, vers: vélo}
                retirer: [recyclerie]
                """);
        assertThat(open().synonyms())
                .contains(new Synonym("vélo", "bicyclette", 0.3), new Synonym("bicyclette", "vélo", 0.3))
                .contains(new Synonym("bécane", "vélo", 0.6))
                .doesNotContain(new Synonym("vélo", "bicyclette", 0.8), new Synonym("vélo", "bécane", 0.6))
                .noneMatch(synonym ->
                        synonym.typed().equals("recyclerie") || synonym.found().equals("recyclerie"));
    }

    @Test
    void exchangesSynonymsWithoutAnotherVersion() throws IOException {
        Vocabularies vocabularies = open();
        String before = vocabularies.version();
        write("synonymes.yml", "synonymes:\n  - {termes: [bécane, vélo]}\n");
        vocabularies.reload();
        assertThat(vocabularies.synonyms()).contains(new Synonym("bécane", "vélo", 0.6));
        assertThat(vocabularies.version()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "secteurs.yml | concepts:;  - id: a;    libelle: A;    parent: nulle-part | 4 | nulle-part",
                "secteurs.yml | concepts:;  - id: a;    libelle: A;  - id: a;    libelle: B | 4 | deux fois",
                "secteurs.yml | concepts:;  - id: a;    libelle: A;    parent: b;  - id: b;    libelle: B;    parent: a | 4 | en rond",
                "secteurs.yml | concepts:;  - libelle: A | 2 | identifiant",
                "secteurs.yml | concepts:;  - id: a | 2 | libellé",
                "secteurs.yml | concepts:;  - id: À côté;    libelle: A | 2 | À côté",
                "secteurs.yml | concepts:;  - id: a;    libele: A | 3 | libele",
                "secteurs.yml | concepts:;  - id: a;    libelle: [A, B] | 3 | simple texte",
                "synonymes.yml | synonymes:;  - {termes: [un]} | 2 | au moins deux",
                "synonymes.yml | synonymes:;  - {de: un} | 2 | vers",
                "synonymes.yml | synonymes:;  - {termes: [un, deux], poids: 1.5} | 2 | entre 0 et 1",
                "synonymes.yml | synonymes:;  - {termes: [un, deux], poids: fort} | 2 | fort",
                "synonymes.yml | synonymes:;  - {terme: [un, deux]} | 2 | terme",
                "synonymes.yml | synonymes:;  - {termes: [un, deux], de: un} | 2 | pas les deux",
                "secteurs.yml | concepts: bonjour | 1 | liste",
                "secteurs.yml | concepts:;  - bonjour | 2 | - id",
                "secteurs.yml | - id: a | 1 | concepts",
                "secteurs.yml | concepts:;  - id: a;    libelle: A: B | 3 | guillemets",
                "secteurs.yml | concepts:;  - id: a;   libelle: A | 3 | YAML",
                "secteurs.yml | concepts:;\t- id: a | 2 | tabulation",
                "secteurs.yml | concepts:;  - id: a;    libelle: A;    naf: [beaucoup] | 4 | NAF",
                "secteurs.yml | concepts:;  - id: consigne;    retirer: peut-être | 3 | true ou false",
                "secteurs.yml | remplace: true;remplace: false | 2 | deux fois",
                "sigles.yml | sigles:;  AI: | 2 | développé",
                "sigles.yml | sigles: [AI] | 1 | clé: valeur",
                "sigles.yml | sigles:;  AI: {a: b} | 2 | simple texte",
            })
    void saysWhereAFileIsWrongAndKeepsOurs(String file, String text, int line, String word) throws IOException {
        String before = open().version();
        write(file, text.replace(';', '\n') + "\n");
        Vocabularies vocabularies = open();
        assertThat(vocabularies.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.message()).contains(word).endsWith(".");
        });
        assertThat(vocabularies.version()).isEqualTo(before);
    }

    @Test
    void refusesWhatWouldExhaustTheMemory() throws IOException {
        for (String hostile : List.of(
                "a: " + "x".repeat(300_000),
                "a: " + "[".repeat(5_000),
                "a: &a [x]\nb: [" + "*a, ".repeat(60) + "*a]",
                "a: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]",
                "\u0007\u0001")) {
            write("themes.yml", hostile);
            Vocabularies vocabularies = open();
            assertThat(vocabularies.problems()).hasSize(1);
            assertThat(vocabularies.scheme(SchemeName.THEMES).all()).isNotEmpty();
        }
        Files.write(content.resolve("vocabulaires/themes.yml"), "concepts: [é]".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(open().problems())
                .singleElement()
                .extracting(VocabularyProblem::message)
                .asString()
                .contains("UTF-8");
    }

    @Test
    void keepsWhatWorkedWhileAFileIsWrongAndStillReadsTheOthers() throws IOException {
        Vocabularies vocabularies = open();
        write("publics.yml", "concepts:\n  - id: marins\n    libelle: Marins\n");
        vocabularies.reload();
        write("publics.yml", "concepts:\n  - id: marins\n");
        write("types.yml", "concepts:\n  - id: video\n    libelle: Vidéo\n");
        write("publics.yml", "concepts: {");
        vocabularies.reload();
        assertThat(vocabularies.problems()).hasSize(1);
        assertThat(vocabularies.scheme(SchemeName.AUDIENCES).byId("marins")).isPresent();
        assertThat(vocabularies.scheme(SchemeName.RESOURCE_TYPES).byId("video")).isPresent();
        Files.delete(content.resolve("vocabulaires/publics.yml"));
        vocabularies.reload();
        assertThat(vocabularies.problems()).isEmpty();
        assertThat(vocabularies.scheme(SchemeName.AUDIENCES).byId("marins")).isEmpty();
    }

    @Test
    void announcesOnlyWhatChangedSomething() throws IOException {
        Vocabularies vocabularies = open();
        String first = vocabularies.version();
        vocabularies.reload();
        write("types.yml", "# rien encore\n");
        vocabularies.reload();
        assertThat(announced).isEmpty();

        write("types.yml", "concepts:\n  - id: video\n    libelle: Vidéo\n");
        vocabularies.reload();
        assertThat(vocabularies.version()).isNotEqualTo(first);
        assertThat(announced).containsExactly(new VocabulariesChanged(vocabularies.version()));

        Files.delete(content.resolve("vocabulaires/types.yml"));
        vocabularies.reload();
        assertThat(vocabularies.version()).isEqualTo(first);
        assertThat(announced).hasSize(2);
    }

    @Test
    void takesTheEditorsTableFromElsewhereWhenToldSo() throws IOException {
        write("questions.yml", "questions:\n  - {question: ici, attendues: [a]}\n");
        Path elsewhere = content.resolve("ailleurs.yml");
        Files.writeString(elsewhere, "questions:\n  - {question: ailleurs, attendues: [b]}\n");
        assertThat(judged(Optional.empty()).judged())
                .extracting(JudgedQuery::words)
                .containsExactly("ici");
        assertThat(judged(Optional.of(elsewhere)).judged())
                .extracting(JudgedQuery::words)
                .containsExactly("ailleurs");
        Files.delete(elsewhere);
        assertThat(judged(Optional.of(elsewhere)).problems())
                .singleElement()
                .extracting(VocabularyProblem::file)
                .isEqualTo("ailleurs.yml");
    }

    private VocabularyFiles.Result judged(Optional<Path> questions) {
        VocabularyFiles files = new VocabularyFiles(content.resolve("vocabulaires"), questions);
        return files.read(files.untouched(), Map.of());
    }

    private Vocabularies open() {
        return new LiveVocabularies(content, announced::add, TERRITORIES);
    }

    private void write(String file, String text) throws IOException {
        Path folder = Files.createDirectories(content.resolve("vocabulaires"));
        Files.writeString(folder.resolve(file), text);
    }
}
