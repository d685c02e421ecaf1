package org.vitaressources.thesaurus.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.search.Search;
import org.vitaressources.thesaurus.Thesaurus;
import org.vitaressources.ui.Pagination;
import org.vitaressources.vocabulary.Acronym;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Synonym;
import org.vitaressources.vocabulary.Vocabularies;

/// Shows the pages on which a change begins, with what was typed when it was refused.
@Component
class ThesaurusPages {
    private static final int ROWS = 60;

    private final Vocabularies vocabularies;
    private final Search search;

    ThesaurusPages(Vocabularies vocabularies, Search search) {
        this.vocabularies = vocabularies;
        this.search = search;
    }

    /// A list of words that is looked through.
    record Listing(String path, String words, Pagination pages, long total) {
        /// Address of a page.
        public String page(int number) {
            return path + "?q=" + org.springframework.web.util.UriUtils.encode(words, "UTF-8") + "&page=" + number;
        }
    }

    SchemeName scheme(String file) {
        return Thesaurus.FACETS.keySet().stream()
                .filter(name -> name.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String tree(SchemeName name, Map<String, String> given, Model model, Locale locale) {
        ConceptScheme scheme = vocabularies.scheme(name);
        model.addAttribute("tree", ConceptTreeView.of(scheme, counts(name), locale));
        model.addAttribute("options", ConceptTreeView.options(scheme, "", locale));
        model.addAttribute("given", EditForm.given(given));
        return "thesaurus/scheme";
    }

    String concept(SchemeName name, String id, Map<String, String> typed, Model model, Locale locale) {
        ConceptScheme scheme = vocabularies.scheme(name);
        Concept concept = scheme.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, String> given = new HashMap<>(Map.of(
                "libelle", concept.label(),
                "anglais", concept.labelEn(),
                "definition", concept.definition(),
                "synonymes", String.join("\n", concept.synonyms()),
                "parent", concept.parent().orElse("")));
        given.putAll(typed);
        model.addAttribute("scheme", name.file());
        model.addAttribute(
                "parameter", Objects.requireNonNull(Thesaurus.FACETS.get(name)).parameter());
        model.addAttribute("concept", concept);
        model.addAttribute("label", concept.label(locale));
        model.addAttribute("successor", concept.successor().isEmpty() ? null : scheme.current(concept));
        model.addAttribute("count", counts(name).getOrDefault(id, 0L));
        model.addAttribute(
                "line",
                scheme.withAncestors(id).stream()
                        .filter(wider -> !wider.equals(id))
                        .flatMap(wider -> scheme.byId(wider).stream())
                        .toList());
        model.addAttribute("children", scheme.children(id));
        model.addAttribute("parents", ConceptTreeView.options(scheme, id, locale));
        model.addAttribute(
                "targets",
                ConceptTreeView.options(scheme, "", locale).stream()
                        .filter(option -> !option.id().equals(id))
                        .toList());
        model.addAttribute("given", EditForm.given(given));
        return "thesaurus/concept";
    }

    String acronyms(String words, String page, Map<String, String> given, Model model) {
        String key = words.strip().toLowerCase(Locale.ROOT);
        List<Acronym> all = vocabularies.acronyms().stream()
                .filter(acronym -> (acronym.form() + " " + String.join(" ", acronym.expansions()))
                        .toLowerCase(Locale.ROOT)
                        .contains(key))
                .sorted(Comparator.comparing(Acronym::form, Collator.getInstance(Locale.FRENCH)))
                .toList();
        Pagination pages = Pagination.of(all.size(), ROWS, at(page));
        model.addAttribute("listing", new Listing("/administration/vocabulaires/sigles", words, pages, all.size()));
        model.addAttribute("pages", pages);
        model.addAttribute("acronyms", part(all, pages));
        model.addAttribute("given", EditForm.given(given));
        return "thesaurus/acronyms";
    }

    String synonyms(String words, String page, Map<String, String> given, Model model) {
        String key = words.strip().toLowerCase(Locale.ROOT);
        List<Synonym> all = vocabularies.synonyms().stream()
                .filter(synonym -> (synonym.typed() + " " + synonym.found())
                        .toLowerCase(Locale.ROOT)
                        .contains(key))
                .sorted(Comparator.comparing(Synonym::typed, Collator.getInstance(Locale.FRENCH))
                        .thenComparing(Synonym::found))
                .toList();
        Pagination pages = Pagination.of(all.size(), ROWS, at(page));
        model.addAttribute("listing", new Listing("/administration/vocabulaires/synonymes", words, pages, all.size()));
        model.addAttribute("pages", pages);
        model.addAttribute("synonyms", part(all, pages));
        Map<String, String> shown = new HashMap<>(Map.of("sens", "deux", "poids", "0,6"));
        shown.putAll(given);
        model.addAttribute("given", EditForm.given(shown));
        return "thesaurus/synonyms";
    }

    /// How many resources stand under each concept.
    Map<String, Long> counts(SchemeName name) {
        return search.counts(Objects.requireNonNull(Thesaurus.FACETS.get(name)));
    }

    private static <T> List<T> part(List<T> all, Pagination pages) {
        return all.stream().skip((long) (pages.page() - 1) * ROWS).limit(ROWS).collect(Collectors.toList());
    }

    private static int at(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
    }
}
