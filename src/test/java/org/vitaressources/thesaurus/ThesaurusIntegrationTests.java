package org.vitaressources.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.library.EditorialChange;
import org.vitaressources.library.EditorialFileChanged;
import org.vitaressources.library.Publication;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.Revision;
import org.vitaressources.search.Facet;
import org.vitaressources.search.ResourceIndex;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.whole.SteeredSite;

/// Each change of a vocabulary: tried, made, in force, taken back; the file stays as somebody wrote it but
/// for the lines that the change is about.
class ThesaurusIntegrationTests extends SteeredSite {
    private static final SchemeName SECTORS = SchemeName.SECTORS;
    private static final String BY_HAND = """
            # Nos secteurs, tenus à la main
            concepts:
              # le mot de nos adhérents
              - id: mobilite
                libelle: Se déplacer   # voté en mars
              - {id: peche, libelle: Pêche}
            """;

    @Autowired
    private Thesaurus thesaurus;

    @Autowired
    private Rewriting rewriting;

    @Autowired
    private Search search;

    @Autowired
    private ResourceIndex index;

    @Autowired
    private Publishing publishing;

    @Test
    void addsAConceptAtTheEndAndTakesItBackByteByByte() throws IOException {
        byHand("secteurs", BY_HAND);
        EditorialChange change = make(ConceptEdit.Add.of(
                SECTORS, "Philatélie", "", "agriculture", "", List.of("timbres anciens"), vocabularies));
        assertThat(Files.readString(file("secteurs"))).startsWith(BY_HAND).contains("- id: philatelie");
        assertThat(sector("philatelie").parent()).contains("agriculture");
        assertThat(vocabularies.sectors().resolve("Timbres anciens").map(Concept::id))
                .contains("philatelie");
        thesaurus.undo(change.id(), MemberId.NOBODY);
        assertThat(Files.readString(file("secteurs"))).isEqualTo(BY_HAND);
        assertThat(vocabularies.sectors().byId("philatelie")).isEmpty();
    }

    @Test
    void renamesInPlaceAndTheOldLabelStaysUnderstood() throws IOException {
        byHand("secteurs", BY_HAND);
        make(describe("mobilite", "Mobilités"));
        assertThat(Files.readString(file("secteurs")))
                .contains(
                        "# Nos secteurs, tenus à la main",
                        "# le mot de nos adhérents",
                        "libelle: Mobilités   # voté en mars")
                .contains("- {id: peche, libelle: Pêche}");
        assertThat(sector("mobilite").label()).isEqualTo("Mobilités");
        assertThat(vocabularies.sectors().resolve("se déplacer").map(Concept::id))
                .contains("mobilite");
    }

    @Test
    void mergesCountsAndAddressesAndBothIdsStayUnderstood() {
        Resource tagged = written("Une pêcherie", "secteurs: petite-enfance");
        settle();
        long kept = count("energie");
        long gone = count("petite-enfance");
        ConceptEdit.Merge merge = new ConceptEdit.Merge(SECTORS, "petite-enfance", "energie");
        EditEffect effect = thesaurus.tried(merge).effect();
        assertThat(effect.counts())
                .filteredOn(count -> count.id().equals("energie"))
                .first()
                .satisfies(count -> {
                    assertThat(count.before()).isEqualTo(kept);
                    assertThat(count.after()).isEqualTo(kept + gone);
                });
        assertThat(count("energie")).as("trying changes nothing").isEqualTo(kept);
        EditorialChange change = make(merge);
        settle();
        assertThat(count("energie")).isEqualTo(kept + gone);
        assertThat(said(tagged)).contains("secteurs: petite-enfance");
        assertThat(visitor().get("/recherche?secteur=petite-enfance").text()).contains("Une pêcherie");
        assertThat(vocabularies.sectors().resolve("petite-enfance").map(Concept::id))
                .contains("energie");
        thesaurus.undo(change.id(), MemberId.NOBODY);
        settle();
        assertThat(count("energie")).isEqualTo(kept);
        assertThat(count("petite-enfance")).isEqualTo(gone);
    }

    @Test
    void mayRewriteTheDescriptionsEachANewStateAndPutsThemBack() {
        Resource tagged = written("À récrire", "secteurs: [numerique, tourisme-culture]", "territoires: region:53");
        Resource touched = written("À laisser", "secteurs: numerique");
        settle();
        EditorialChange change = make(new ConceptEdit.Merge(SECTORS, "numerique", "agriculture"), true);
        rewriting.advance();
        assertThat(said(tagged))
                .contains("agriculture", "tourisme-culture", "region:53")
                .doesNotContain("numerique");
        assertThat(said(touched)).contains("secteurs: agriculture");
        assertThat(rewriting.progress(change.id()).done()).isGreaterThanOrEqualTo(2);
        assertThat(rewriting.progress(change.id()).waiting()).isZero();
        Revision latest = publishing.adopt(touched.id());
        publishing.publish(new Publication(
                touched.id(), latest.main(), latest.files(), "quelqu-un", "autre chose", latest.number()));
        thesaurus.undo(change.id(), MemberId.NOBODY);
        rewriting.advance();
        assertThat(said(tagged)).contains("numerique");
        assertThat(said(touched)).as("changed since: left").contains("agriculture");
        assertThat(rewriting.progress(change.id()).left()).isEqualTo(1);
    }

    @Test
    void deprecatesAndReinstates() {
        written("Reste montrée", "secteurs: tourisme-culture");
        settle();
        long before = count("tourisme-culture");
        make(new ConceptEdit.Retire(SECTORS, "tourisme-culture"));
        assertThat(sector("tourisme-culture").deprecated()).isTrue();
        settle();
        assertThat(count("tourisme-culture")).isEqualTo(before);
        assertThatThrownBy(() -> make(new ConceptEdit.Retire(SECTORS, "tourisme-culture")))
                .isInstanceOf(EditRefused.class);
        make(new ConceptEdit.Reinstate(SECTORS, "tourisme-culture"));
        assertThat(sector("tourisme-culture").deprecated()).isFalse();
    }

    @Test
    void aFileThatWasEditedOnDiskMeanwhileIsNotWrittenOver() throws IOException {
        Thesaurus.Trial trial = thesaurus.tried(describe("mobilite", "Mobilités"));
        byHand("secteurs", BY_HAND);
        assertThatThrownBy(() -> thesaurus.make(trial.edit(), trial.seen().sum(), false, MemberId.NOBODY))
                .isInstanceOf(EditorialFileChanged.class);
        assertThat(Files.readString(file("secteurs"))).isEqualTo(BY_HAND);
        EditorialChange change = make(describe("mobilite", "Mobilités"));
        String later = Files.readString(file("secteurs")) + "# ajouté à la main\n";
        byHand("secteurs", later);
        assertThatThrownBy(() -> thesaurus.undo(change.id(), MemberId.NOBODY)).isInstanceOf(EditorialFileChanged.class);
        assertThat(Files.readString(file("secteurs"))).isEqualTo(later);
    }

    @Test
    void refusesWhatWouldMakeTheVocabularyAmbiguousOrTurnInACircle() {
        assertRefused("taken", describe("mobilite", "Agriculture et maraîchage"));
        assertRefused("label", describe("mobilite", " "));
        assertRefused("nothing", describe("mobilite", sector("mobilite").label()));
        assertRefused("unknown", describe("inconnu", "Un mot"));
        assertRefused("loop", new ConceptEdit.Move(SECTORS, "agriculture", "maraichage"));
        assertRefused("same", new ConceptEdit.Merge(SECTORS, "tourisme-culture", "tourisme-culture"));
        assertRefused("synonym.itself", new SynonymEdit.Put(List.of("vélo"), List.of("Velo"), true, 0.6));
        assertRefused("synonym.weight", new SynonymEdit.Put(List.of("vélo"), List.of("cycle"), true, 1));
        assertRefused("expansion", new AcronymEdit.Put("ZZQ", List.of(), false));
        assertThat(file("secteurs")).doesNotExist();
    }

    @Test
    void synonymsAreFoundAtOnceAndPartedAgain() {
        String typed = word();
        String written = word();
        written("Une " + written, "secteurs: tourisme-culture");
        settle();
        SynonymEdit.Put put = new SynonymEdit.Put(List.of(typed), List.of(written), false, 0.6);
        assertThat(thesaurus.tried(put).effect().found()).containsExactly(new EditEffect.Found(typed, 0, 1));
        make(put);
        assertThat(search.find(SearchQuery.of(typed)).total()).isEqualTo(1);
        make(new SynonymEdit.Drop(typed, written));
        assertThat(search.find(SearchQuery.of(typed)).total()).isZero();
    }

    @Test
    void acronymsAreWrittenChangedAndTakenOut() {
        make(new AcronymEdit.Put("ZZQ", List.of("zone quelconque"), false));
        make(new AcronymEdit.Put("ZZQ", List.of("zone à quitter", "zone quelconque"), true));
        assertThat(expansions()).containsExactly("zone à quitter", "zone quelconque");
        make(new AcronymEdit.Drop("ZZQ"));
        assertThat(expansions()).isEmpty();
    }

    private EditorialChange make(VocabularyEdit edit) {
        return make(edit, false);
    }

    private EditorialChange make(VocabularyEdit edit, boolean rewrite) {
        Thesaurus.Trial trial = thesaurus.tried(edit);
        EditorialChange change = thesaurus.make(edit, trial.seen().sum(), rewrite, MemberId.NOBODY);
        assertThat(vocabularies.problems()).isEmpty();
        return change;
    }

    private void assertRefused(String reason, VocabularyEdit edit) {
        assertThatThrownBy(() -> thesaurus.tried(edit))
                .isInstanceOfSatisfying(
                        EditRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private ConceptEdit.Describe describe(String id, String label) {
        Concept known = vocabularies.sectors().byId(id).orElseGet(() -> sector("tourisme-culture"));
        return new ConceptEdit.Describe(SECTORS, id, label, known.labelEn(), known.definition(), known.synonyms());
    }

    private Concept sector(String id) {
        return vocabularies.sectors().byId(id).orElseThrow();
    }

    private long count(String sector) {
        return search.counts(Facet.SECTOR).getOrDefault(sector, 0L);
    }

    private List<String> expansions() {
        return vocabularies.acronyms().stream()
                .filter(acronym -> acronym.form().equals("ZZQ"))
                .flatMap(acronym -> acronym.expansions().stream())
                .toList();
    }

    /// Until the index says what the files and the vocabularies say.
    private void settle() {
        library.reconcile();
        index.rebuild();
    }
}
