package org.vitaressources.vocabulary;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The vocabularies in force. A reload prepares everything apart and exchanges it at once: a reader sees the
/// old or the new, never a mixture.
@Component
class LiveVocabularies implements Vocabularies {
    private static final Logger LOG = LoggerFactory.getLogger(LiveVocabularies.class);

    private final VocabularyFiles files;
    private final ApplicationEventPublisher events;
    private final CompletableFuture<Territories> territories;
    private final String territoriesVersion;
    private volatile FixedVocabularies state;

    @Autowired
    LiveVocabularies(
            @Value("${vita.content:content}") String content,
            @Value("${vita.questions:}") String questions,
            ApplicationEventPublisher events) {
        // The places are most of the work, and the start of the site has much else to do before it needs one.
        this(
                new VocabularyFiles(
                        folder(Path.of(content)),
                        Optional.of(questions).filter(file -> !file.isBlank()).map(Path::of)),
                events,
                CompletableFuture.supplyAsync(TerritoryTables::load));
    }

    LiveVocabularies(Path content, ApplicationEventPublisher events, Territories territories) {
        this(new VocabularyFiles(folder(content)), events, CompletableFuture.completedFuture(territories));
    }

    private LiveVocabularies(
            VocabularyFiles files, ApplicationEventPublisher events, CompletableFuture<Territories> territories) {
        this.files = files;
        this.events = events;
        this.territories = territories;
        this.territoriesVersion = VocabularyVersion.ofTerritories();
        this.state = announced(state(files.read(files.untouched(), Map.of())));
    }

    private static Path folder(Path content) {
        return content.resolve("vocabulaires");
    }

    private FixedVocabularies state(VocabularyFiles.Result read) {
        Map<SchemeName, ConceptScheme> schemes = new EnumMap<>(SchemeName.class);
        for (SchemeName scheme : SchemeName.values()) {
            schemes.put(scheme, new ConceptTree(scheme, read.contents().of(scheme)));
        }
        return new FixedVocabularies(
                read, schemes, territories, VocabularyVersion.of(read.contents(), territoriesVersion));
    }

    private FixedVocabularies announced(FixedVocabularies read) {
        read.problems()
                .forEach(problem -> LOG.warn("{}, line {}: {}", problem.file(), problem.line(), problem.message()));
        return read;
    }

    @Override
    public ConceptScheme scheme(SchemeName name) {
        return state.scheme(name);
    }

    @Override
    public Territories territories() {
        return state.territories();
    }

    @Override
    public List<Acronym> acronyms() {
        return state.acronyms();
    }

    @Override
    public List<Synonym> synonyms() {
        return state.synonyms();
    }

    @Override
    public List<JudgedQuery> judgedQueries() {
        return state.judgedQueries();
    }

    @Override
    public List<CannedReply> cannedReplies() {
        return state.cannedReplies();
    }

    @Override
    public List<PinnedResult> pinnedResults() {
        return state.pinnedResults();
    }

    @Override
    public List<WantedSubject> wantedSubjects() {
        return state.wantedSubjects();
    }

    @Override
    public List<String> unwantedPhrases() {
        return state.unwantedPhrases();
    }

    @Override
    public List<VocabularyProblem> problems() {
        return state.problems();
    }

    @Override
    public String version() {
        return state.version();
    }

    @Override
    public Vocabularies with(String file, String text) {
        return state(files.read(state.read(), Map.of(file, text)));
    }

    @Override
    public void reload() {
        String announced;
        synchronized (files) {
            FixedVocabularies before = state;
            state = announced(state(files.read(before.read(), Map.of())));
            if (state.version().equals(before.version())) {
                return;
            }
            announced = state.version();
        }
        events.publishEvent(new VocabulariesChanged(announced));
    }
}
