package org.vitaressources.vocabulary;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// The vocabularies in force. A reload prepares everything apart and exchanges it at once: a reader sees the old or the
/// new, never a mixture.
@Component
class LiveVocabularies implements Vocabularies {
    private static final Logger LOG = LoggerFactory.getLogger(LiveVocabularies.class);

    private final VocabularyFiles files;
    private final ApplicationEventPublisher events;
    private final CompletableFuture<Territories> territories;
    private final String territoriesVersion;
    private volatile State state;

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
        this.state = state(files.read(files.ours(), List.of(), files.ourReplies(), files.ourUnwanted()));
    }

    private static Path folder(Path content) {
        return content.resolve("vocabulaires");
    }

    private record State(
            VocabularyContents contents,
            Map<SchemeName, ConceptScheme> schemes,
            List<JudgedQuery> judged,
            List<CannedReply> replies,
            List<String> unwanted,
            List<VocabularyProblem> problems,
            String version) {}

    private State state(VocabularyFiles.Result read) {
        read.problems()
                .forEach(problem -> LOG.warn("{}, line {}: {}", problem.file(), problem.line(), problem.message()));
        Map<SchemeName, ConceptScheme> schemes = new EnumMap<>(SchemeName.class);
        for (SchemeName scheme : SchemeName.values()) {
            schemes.put(scheme, new ConceptTree(scheme, read.contents().of(scheme)));
        }
        String version = VocabularyVersion.of(read.contents(), territoriesVersion);
        return new State(
                read.contents(), schemes, read.judged(), read.replies(), read.unwanted(), read.problems(), version);
    }

    @Override
    public ConceptScheme scheme(SchemeName name) {
        return Objects.requireNonNull(state.schemes().get(name));
    }

    @Override
    public Territories territories() {
        return territories.join();
    }

    @Override
    public List<Acronym> acronyms() {
        return state.contents().acronyms();
    }

    @Override
    public List<Synonym> synonyms() {
        return state.contents().synonyms();
    }

    @Override
    public List<JudgedQuery> judgedQueries() {
        return state.judged();
    }

    @Override
    public List<CannedReply> cannedReplies() {
        return state.replies();
    }

    @Override
    public List<String> unwantedPhrases() {
        return state.unwanted();
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
    public void reload() {
        String announced;
        synchronized (files) {
            State before = state;
            state = state(files.read(before.contents(), before.judged(), before.replies(), before.unwanted()));
            if (state.version().equals(before.version())) {
                return;
            }
            announced = state.version();
        }
        events.publishEvent(new VocabulariesChanged(announced));
    }
}
