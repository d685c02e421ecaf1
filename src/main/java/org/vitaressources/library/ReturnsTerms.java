package org.vitaressources.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// Entries of a file of returns, from and to what is written there.
@Component
class ReturnsTerms {
    private static final int ISO_DAY = 10;
    private static final String TERRITORY = "territoire";
    private static final String STRUCTURE = "structure";
    private static final String STRUCTURE_TYPE = "type-de-structure";
    private static final String DATE = "date";
    private static final String RESULT = "resultat";
    private static final String KEPT = "conserve";
    private static final String ADAPTED = "adapte";
    private static final String DROPPED = "abandonne";
    private static final String OBSTACLE = "obstacle";
    private static final String BY = "par";
    private static final String QUESTION = "question";
    private static final String ANSWER = "reponse";
    private static final String ANSWERED_BY = "repondu-par";
    private static final String SOURCE = "ressource";
    private static final String CHANGE = "changement";
    private static final String CHANGED = "change-le";
    private static final String ANSWERED = "repondu-le";

    private final Vocabularies vocabularies;
    private final Clock clock;

    ReturnsTerms(Vocabularies vocabularies, Clock clock) {
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /// Version of the words that the entries are read with.
    String version() {
        return vocabularies.version();
    }

    Optional<String> date(String written) {
        return WrittenDate.read(written, LocalDate.now(clock));
    }

    /// @param remark takes what the librarian should know
    Optional<Trial> trial(ReturnsItem item, Consumer<String> remark) {
        Optional<Trial.Result> result = Trial.Result.of(item.line(RESULT));
        if (result.isEmpty()) {
            remark.accept(
                    "« " + RESULT + " » attend reussi, partiel ou sans-suite, pas « " + item.line(RESULT) + " ».");
            return Optional.empty();
        }
        return Optional.of(new Trial(
                item.id(),
                territory(item.line(TERRITORY), remark),
                item.line(STRUCTURE),
                structureType(item.line(STRUCTURE_TYPE), remark),
                dateOf(item, remark),
                result.get(),
                item.text(KEPT),
                item.text(ADAPTED),
                item.text(DROPPED),
                item.text(OBSTACLE),
                item.line(BY)));
    }

    /// @param remark takes what the librarian should know
    Optional<AnsweredQuestion> question(ReturnsItem item, Consumer<String> remark) {
        String question = item.text(QUESTION);
        String answer = item.text(ANSWER);
        if (question.isEmpty() || answer.isEmpty()) {
            remark.accept("Une question attend « " + QUESTION + " » et « " + ANSWER + " ».");
            return Optional.empty();
        }
        return Optional.of(new AnsweredQuestion(
                item.id(), question, answer, dateOf(item, remark), item.line(BY), item.line(ANSWERED_BY)));
    }

    /// Nothing unless all of it is there.
    Optional<SourceReply> sourceReply(ReturnsItem item) {
        Optional<ResourceId> source = Optional.of(item.line(SOURCE))
                .filter(written -> written.matches(ResourceId.FORM))
                .map(ResourceId::new);
        Optional<SourceReply.Change> change = SourceReply.Change.of(item.line(CHANGE));
        Optional<LocalDate> changed = day(item.line(CHANGED));
        Optional<SourceReply.Answer> answer = SourceReply.Answer.of(item.line(ANSWER));
        Optional<LocalDate> answered = day(item.line(ANSWERED));
        return source.isPresent()
                        && change.isPresent()
                        && changed.isPresent()
                        && answer.isPresent()
                        && answered.isPresent()
                ? Optional.of(new SourceReply(source.get(), change.get(), changed.get(), answer.get(), answered.get()))
                : Optional.empty();
    }

    /// A whole day.
    Optional<LocalDate> day(String written) {
        return date(written).filter(date -> date.length() == ISO_DAY).map(LocalDate::parse);
    }

    static Map<String, String> written(SourceReply reply) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(SOURCE, reply.source().value());
        values.put(CHANGE, reply.change().id());
        values.put(CHANGED, reply.changed().toString());
        values.put(ANSWER, reply.answer().id());
        values.put(ANSWERED, reply.answered().toString());
        return values;
    }

    static Map<String, String> written(Trial trial) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ReturnsItem.ID_WORD, trial.id());
        values.put(TERRITORY, trial.territory().map(TerritoryCode::toString).orElse(""));
        values.put(STRUCTURE, trial.structure());
        values.put(STRUCTURE_TYPE, trial.structureType().orElse(""));
        values.put(DATE, trial.date().orElse(""));
        values.put(RESULT, trial.result().id());
        values.put(KEPT, trial.kept());
        values.put(ADAPTED, trial.adapted());
        values.put(DROPPED, trial.dropped());
        values.put(OBSTACLE, trial.obstacle());
        values.put(BY, trial.by());
        return values;
    }

    static Map<String, String> written(AnsweredQuestion question) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ReturnsItem.ID_WORD, question.id());
        values.put(QUESTION, question.question());
        values.put(ANSWER, question.answer());
        values.put(DATE, question.date().orElse(""));
        values.put(BY, question.by());
        values.put(ANSWERED_BY, question.answeredBy());
        return values;
    }

    private Optional<String> dateOf(ReturnsItem item, Consumer<String> remark) {
        String written = item.line(DATE);
        Optional<String> date = date(written);
        if (date.isEmpty() && !written.isEmpty()) {
            remark.accept("« " + DATE + " » attend une date (2008, 2008-05 ou 2008-05-12), pas « " + written + " ».");
        }
        return date;
    }

    private Optional<TerritoryCode> territory(String written, Consumer<String> remark) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (Terms.lookup(vocabularies.territories(), written, "") instanceof TerritoryLookup.Found found) {
            return found.territories().stream().findFirst().map(Territory::code);
        }
        remark.accept("Le territoire « " + written + " » n'est pas connu, ou en désigne plusieurs : écrivez son code"
                + " (departement:35).");
        return Optional.empty();
    }

    private Optional<String> structureType(String written, Consumer<String> remark) {
        Optional<String> type =
                vocabularies.scheme(SchemeName.STRUCTURE_TYPES).resolve(written).map(Concept::id);
        if (type.isEmpty() && !written.isEmpty()) {
            remark.accept("« " + STRUCTURE_TYPE + " » : « " + written + " » n'est pas dans le vocabulaire « "
                    + SchemeName.STRUCTURE_TYPES.file() + " ».");
        }
        return type;
    }
}
