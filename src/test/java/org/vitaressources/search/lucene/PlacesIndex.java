package org.vitaressources.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.library.Description;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.RealTerritories;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Synonym;
import org.vitaressources.vocabulary.Territories;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;
import org.vitaressources.vocabulary.VocabularyProblem;

/// An index over resources that have little but territories, in the real geography.
final class PlacesIndex implements AutoCloseable {
    final Search search;
    private final LuceneResourceIndex index;

    /// @param resources lines `id | words | type | territories`
    PlacesIndex(Path folder, String resources) {
        TestLibrary library = new TestLibrary();
        resources
                .lines()
                .map(line -> line.split("\\|", -1))
                .forEach(cells -> library.put(TestResource.of(
                        cells[0].strip(),
                        tagged(
                                cells[1].strip(),
                                cells[2].strip(),
                                cells[3].strip().split(" ")),
                        "## Texte\n\n" + cells[1].strip())));
        Vocabularies vocabularies = new RealPlaces(new TestVocabularies());
        index = new LuceneResourceIndex(folder, library, vocabularies);
        index.reconcile();
        search = new LuceneSearch(index, vocabularies, Clock.systemUTC());
    }

    List<String> ids(SearchQuery query) {
        return search.find(query.withSize(100)).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    private static Description tagged(String title, String type, String... territories) {
        Description bare = TestLibrary.titled(title);
        return new Description(
                title,
                "",
                Optional.of(type).filter(value -> !value.isEmpty()),
                Arrays.stream(territories)
                        .flatMap(code -> TerritoryCode.parse(code).stream())
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                bare.date(),
                bare.updated(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                "fr",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Map.of());
    }

    /// The vocabularies of the tests over the geography of the program.
    private record RealPlaces(Vocabularies others) implements Vocabularies {
        @Override
        public Territories territories() {
            return RealTerritories.all();
        }

        @Override
        public ConceptScheme scheme(SchemeName name) {
            return others.scheme(name);
        }

        @Override
        public List<Acronym> acronyms() {
            return others.acronyms();
        }

        @Override
        public List<Synonym> synonyms() {
            return others.synonyms();
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
    }
}
