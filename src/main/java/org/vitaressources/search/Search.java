package org.vitaressources.search;

import java.util.List;
import java.util.Map;
import org.vitaressources.library.ResourceId;
import org.vitaressources.vocabulary.Vocabularies;

/// Reads the index. Never throws for what a query holds; never shows a half-built index.
public interface Search {
    /// Answers a query in bounded time.
    SearchResults find(SearchQuery query);

    /// Resources like this one, most alike first.
    List<SearchResults.Hit> similarTo(ResourceId id, int limit);

    /// Other resources with the same text.
    List<SearchResults.Copy> copiesOf(ResourceId id);

    /// The passages of a resource that hold any of these words, in the order of the text.
    ///
    /// @param page from 1
    FoundPassages passages(ResourceId id, String words, int page, int size);

    /// Passages of other resources that say something like this one, most alike first, one of each resource.
    ///
    /// @param document name of its document within the resource, empty for the resource's own text
    /// @param anchor where it opens
    List<FoundPassages.Elsewhere> passagesLike(ResourceId id, String document, String anchor, int limit);

    /// How many resources each value of a facet has in the whole collection (a map of France, the list of
    /// sectors).
    Map<String, Long> counts(Facet facet);

    /// How many resources each value of a facet has among those that a query finds by its choices and its
    /// reach; its words are left aside. No value is left out.
    default Map<String, Long> counts(Facet facet, SearchQuery query) {
        return counts(facet);
    }

    /// How many resources each value of a facet of concepts would have if the vocabularies were these.
    default Map<String, Long> countsUnder(Facet facet, Vocabularies other) {
        return counts(facet);
    }

    /// The same index read with other vocabularies: acronyms, synonyms, what is seen first. The words of
    /// labels are found as they were indexed.
    default Search under(Vocabularies other) {
        return this;
    }

    /// Where the index stands.
    IndexState state();

    /// Where the index stands.
    ///
    /// @param ready the first reconciliation since start is done: search holds all of `content/`
    /// @param rebuilding an index is being built beside the one that serves
    /// @param done resources indexed so far by the work in progress
    /// @param total resources that the work in progress covers
    /// @param resources in the serving index
    /// @param passages in the serving index
    record IndexState(boolean ready, boolean rebuilding, int done, int total, long resources, long passages) {}
}
