package org.vitaressources.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the program brings is complete: both languages, definitions, no word that leads nowhere by accident.
class OurVocabulariesTests {
    private static final VocabularyContents OURS =
            new VocabularyFiles(Path.of("none")).untouched().contents();

    @ParameterizedTest
    @EnumSource(SchemeName.class)
    void everyConceptHasItsLabelsAndItsSentence(SchemeName scheme) {
        assertThat(OURS.of(scheme)).isNotEmpty().allSatisfy(concept -> {
            assertThat(concept.label()).isNotBlank();
            assertThat(concept.labelEn()).isNotBlank();
            assertThat(concept.definition()).endsWith(".");
            assertThat(concept.deprecated()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(SchemeName.class)
    void everyLabelLeadsToItsConcept(SchemeName scheme) {
        ConceptTree tree = new ConceptTree(scheme, OURS.of(scheme));
        assertThat(tree.all()).hasSameSizeAs(OURS.of(scheme)).allSatisfy(concept -> {
            assertThat(tree.resolve(concept.label())).contains(concept);
            assertThat(tree.resolve(concept.id())).contains(concept);
        });
    }

    @ParameterizedTest
    @EnumSource(SchemeName.class)
    void noSynonymIsSharedByTwoConcepts(SchemeName scheme) {
        ConceptTree tree = new ConceptTree(scheme, OURS.of(scheme));
        Set<String> lost = tree.all().stream()
                .flatMap(concept -> concept.synonyms().stream())
                .filter(synonym -> tree.resolve(synonym).isEmpty())
                .collect(Collectors.toSet());
        assertThat(lost).isEmpty();
    }

    @Test
    void knowsTheAcronymsOfTheField() {
        assertThat(OURS.acronyms())
                .hasSizeGreaterThan(300)
                .extracting(Acronym::form)
                .contains("PTCE", "CRESS", "DDETS", "TZCLD", "EBE", "PACEA", "SPIE", "FLE", "MLJ", "CléA", "FSE+")
                .doesNotHaveDuplicates();
        assertThat(OURS.acronyms())
                .allSatisfy(acronym ->
                        assertThat(acronym.expansions()).doesNotHaveDuplicates().isNotEmpty());
    }

    @Test
    void drawsEveryRegionAndDepartement() {
        FranceMap map = new FranceMap();
        Function<List<FranceMap.Outline>, List<TerritoryCode>> codes =
                outlines -> outlines.stream().map(FranceMap.Outline::code).toList();
        Territories territories = TerritoryTables.load();
        assertThat(map.viewBox()).matches("0 0 \\d+ \\d+");
        assertThat(codes.apply(map.regions()))
                .containsExactlyElementsOf(territories.all(TerritoryLevel.REGION).stream()
                        .map(Territory::code)
                        .toList());
        assertThat(map.departements()).hasSize(101).allSatisfy(outline -> {
            assertThat(territories.byCode(outline.code())).map(Territory::name).contains(outline.name());
            assertThat(outline.path()).matches("(M\\d+ \\d+l[-\\d ]+z)+");
        });
    }
}
