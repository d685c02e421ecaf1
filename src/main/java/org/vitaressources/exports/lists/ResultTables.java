package org.vitaressources.exports.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.writing.Plain;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Description;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.ui.SiteLinks;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// What a query finds, as a table: a row for each resource, in the order of the results.
@Component
public class ResultTables {
    /// Resources that one table holds at most.
    public static final int MOST = 1000;

    private static final int AT_ONCE = 100;
    private static final List<String> COLUMNS = List.of(
            "title",
            "type",
            "summary",
            "territories",
            "sectors",
            "structures",
            "themes",
            "date",
            "authors",
            "organisation",
            "evidence",
            "licence",
            "documents",
            "passage",
            "place",
            "address");

    private final Search search;
    private final Library library;
    private final Vocabularies vocabularies;
    private final AddressLabels addresses;
    private final SiteLinks links;
    private final MessageSource messages;

    ResultTables(
            Search search,
            Library library,
            Vocabularies vocabularies,
            AddressLabels addresses,
            SiteLinks links,
            MessageSource messages) {
        this.search = search;
        this.library = library;
        this.vocabularies = vocabularies;
        this.addresses = addresses;
        this.links = links;
        this.messages = messages;
    }

    /// Rows, the first names the columns; no cell is a formula.
    ///
    /// @param query its page and size do not matter: the table begins with the first result
    public List<List<String>> of(SearchQuery query, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream()
                .map(column -> messages.getMessage("export.list." + column, null, locale))
                .toList());
        SearchQuery all = query.withSize(AT_ONCE);
        // The collection may change from one page to the next.
        Set<ResourceId> told = new HashSet<>();
        for (int page = 1; page <= MOST / AT_ONCE; page++) {
            SearchResults found = search.find(all.atPage(page));
            found.hits().stream().filter(hit -> told.add(hit.id())).forEach(hit -> rows.add(row(hit, locale)));
            if (found.hits().size() < AT_ONCE) {
                break;
            }
        }
        return rows;
    }

    private List<String> row(SearchResults.Hit hit, Locale locale) {
        Optional<Resource> resource = library.byId(hit.id());
        Optional<Description> description = resource.map(Resource::description);
        Optional<SearchResults.PassageHit> passage = hit.passages().stream().findFirst();
        return Stream.of(
                        hit.title().text(),
                        vocabularies.label(SchemeName.RESOURCE_TYPES, hit.type(), locale),
                        hit.summary().text(),
                        places(hit.territories()),
                        labels(SchemeName.SECTORS, hit.sectors(), locale),
                        labels(
                                SchemeName.STRUCTURE_TYPES,
                                description.map(Description::structures).orElse(List.of()),
                                locale),
                        labels(
                                SchemeName.THEMES,
                                description.map(Description::themes).orElse(List.of()),
                                locale),
                        new PartialDate(hit.date()).in(locale),
                        String.join(", ", description.map(Description::authors).orElse(List.of())),
                        description.flatMap(Description::organisation).orElse(""),
                        hit.evidence()
                                .map(level -> messages.getMessage("evidence." + level.id(), null, locale))
                                .orElse(""),
                        vocabularies.label(
                                SchemeName.LICENCES,
                                description.flatMap(Description::licence).orElse(""),
                                locale),
                        resource.map(Resource::documents).orElse(List.of()).stream()
                                .map(LibraryDocument::name)
                                .collect(Collectors.joining("\n")),
                        passage.map(found -> found.text().text()).orElse(""),
                        passage.map(found -> place(found, locale)).orElse(""),
                        links.to(locale, "/ressources/" + hit.slug()))
                .map(Plain::cell)
                .toList();
    }

    private String place(SearchResults.PassageHit passage, Locale locale) {
        return Stream.of(passage.documentTitle(), addresses.brief(passage.address(), locale))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String places(List<TerritoryCode> codes) {
        return codes.stream()
                .map(vocabularies.territories()::byCode)
                .flatMap(Optional::stream)
                .map(Territory::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String labels(SchemeName scheme, List<String> ids, Locale locale) {
        return ids.stream().map(id -> vocabularies.label(scheme, id, locale)).collect(Collectors.joining(", "));
    }
}
