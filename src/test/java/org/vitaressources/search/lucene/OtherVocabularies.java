package org.vitaressources.search.lucene;

import java.util.List;
import java.util.Optional;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.PinnedResult;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Synonym;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyProblem;

/// The vocabularies of the tests with something else in them.
///
/// @param pinned what is seen first
/// @param more synonyms beside the others
/// @param tree sectors in the place of the others, unless empty
record OtherVocabularies(Vocabularies others, List<PinnedResult> pinned, List<Synonym> more, List<Concept> tree)
        implements Vocabularies {

    @Override
    public ConceptScheme scheme(SchemeName name) {
        return tree.isEmpty() || name != SchemeName.SECTORS ? others.scheme(name) : new Sectors(tree);
    }

    @Override
    public Territories territories() {
        return others.territories();
    }

    @Override
    public List<Acronym> acronyms() {
        return others.acronyms();
    }

    @Override
    public List<Synonym> synonyms() {
        return java.util.stream.Stream.concat(others.synonyms().stream(), more.stream())
                .toList();
    }

    @Override
    public List<PinnedResult> pinnedResults() {
        return pinned;
    }

    @Override
    public List<VocabularyProblem> problems() {
        return List.of();
    }

    @Override
    public String version() {
        return others.version();
    }

    @Override
    public void reload() {}

    static Concept sector(String id, String parent, String successor, String... synonyms) {
        return new Concept(
                id,
                id,
                "",
                Optional.of(parent).filter(wider -> !wider.isEmpty()),
                "",
                List.of(synonyms),
                List.of(),
                !successor.isEmpty(),
                Optional.of(successor).filter(other -> !other.isEmpty()));
    }

    private record Sectors(List<Concept> all) implements ConceptScheme {
        @Override
        public SchemeName name() {
            return SchemeName.SECTORS;
        }

        @Override
        public List<Concept> roots() {
            return List.of();
        }

        @Override
        public List<Concept> children(String id) {
            return List.of();
        }

        @Override
        public Optional<Concept> byId(String id) {
            return all.stream().filter(concept -> concept.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Concept> resolve(String written) {
            return byId(written)
                    .or(() -> all.stream()
                            .filter(concept -> concept.synonyms().contains(written))
                            .findFirst())
                    .map(this::current);
        }

        @Override
        public List<String> withAncestors(String id) {
            return byId(id).flatMap(Concept::parent)
                    .map(wider -> List.of(wider, id))
                    .orElse(List.of(id));
        }
    }
}
