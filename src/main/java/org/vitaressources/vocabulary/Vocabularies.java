package org.vitaressources.vocabulary;

import java.util.List;
import java.util.Locale;

/// All vocabularies as they stand now: those of the program with the operator's files laid over them.
/// Reloaded when a file of `content/vocabulaires` changes; a mistake there is reported and what worked before
/// stays in force.
public interface Vocabularies {
    /// One of the small trees.
    ConceptScheme scheme(SchemeName name);

    /// The geography.
    Territories territories();

    /// Acronyms of the field with their expansions.
    List<Acronym> acronyms();

    /// Synonyms of the field, each one way. They are looked at when a query is asked: no index depends on
    /// them.
    List<Synonym> synonyms();

    /// The editor's table: queries, and what they must find. Nothing that is indexed depends on it.
    default List<JudgedQuery> judgedQueries() {
        return List.of();
    }

    /// Words that moderators often need. Nothing that is indexed depends on them.
    default List<CannedReply> cannedReplies() {
        return List.of();
    }

    /// Phrases that unwanted messages are known by. Nothing that is indexed depends on them.
    default List<String> unwantedPhrases() {
        return List.of();
    }

    /// What is seen first for a query. Looked at when a query is asked: no index depends on it.
    default List<PinnedResult> pinnedResults() {
        return List.of();
    }

    /// What readers look for and contributors are asked for.
    default List<WantedSubject> wantedSubjects() {
        return List.of();
    }

    /// These vocabularies as they would be if one of the operator's files said something else; their
    /// [#problems()] tell what would be wrong in it.
    ///
    /// @param file name without extension (`secteurs`)
    default Vocabularies with(String file, String text) {
        throw new UnsupportedOperationException("These vocabularies stand for one moment");
    }

    /// What is wrong in the operator's files now; empty when all is well.
    List<VocabularyProblem> problems();

    /// Changes whenever anything that the index depends on has changed; stable across restarts for equal
    /// contents.
    String version();

    /// Changes whenever the same query may find something else: with [#version()], the synonyms, what is seen
    /// first.
    default String answersVersion() {
        return version() + "-"
                + Integer.toHexString(31 * synonyms().toString().hashCode()
                        + (pinnedResults().isEmpty() ? 0 : pinnedResults().hashCode()));
    }

    /// Reads the operator's files again and announces [VocabulariesChanged] when their contents changed.
    void reload();

    /// What a concept is called, or the id itself when none has it: what was written is never lost.
    default String label(SchemeName scheme, String id, Locale locale) {
        return scheme(scheme).byId(id).map(concept -> concept.label(locale)).orElse(id);
    }

    /// Shorthand.
    default ConceptScheme sectors() {
        return scheme(SchemeName.SECTORS);
    }
}
