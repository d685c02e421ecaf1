package org.vitaressources.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/// The vocabularies at one moment, or as they would be after a change.
record FixedVocabularies(
        VocabularyFiles.Result read,
        Map<SchemeName, ConceptScheme> schemes,
        CompletableFuture<Territories> places,
        String version)
        implements Vocabularies {

    @Override
    public ConceptScheme scheme(SchemeName name) {
        return Objects.requireNonNull(schemes.get(name));
    }

    @Override
    public Territories territories() {
        return places.join();
    }

    @Override
    public List<Acronym> acronyms() {
        return read.contents().acronyms();
    }

    @Override
    public List<Synonym> synonyms() {
        return read.contents().synonyms();
    }

    @Override
    public List<JudgedQuery> judgedQueries() {
        return read.judged();
    }

    @Override
    public List<CannedReply> cannedReplies() {
        return read.replies();
    }

    @Override
    public List<String> unwantedPhrases() {
        return read.unwanted();
    }

    @Override
    public List<PinnedResult> pinnedResults() {
        return read.lists().pinned();
    }

    @Override
    public List<WantedSubject> wantedSubjects() {
        return read.lists().wanted();
    }

    @Override
    public List<VocabularyProblem> problems() {
        return read.problems();
    }

    @Override
    public void reload() {
        throw new UnsupportedOperationException("These vocabularies stand for one moment");
    }
}
