package org.vitaressources.thesaurus.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.thesaurus.Thesaurus;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// The vocabularies, for moderators: what there is, and the forms on which a change begins.
@Controller
class ThesaurusController {
    private final ThesaurusPages pages;
    private final Vocabularies vocabularies;

    ThesaurusController(ThesaurusPages pages, Vocabularies vocabularies) {
        this.pages = pages;
        this.vocabularies = vocabularies;
    }

    /// A vocabulary; the message `thesaurus.{file}` names it.
    record Entry(String file, int size) {}

    @GetMapping("/administration/vocabulaires")
    String all(Model model) {
        List<Entry> trees = Thesaurus.FACETS.keySet().stream()
                .sorted(Comparator.comparing(SchemeName::ordinal))
                .map(name ->
                        new Entry(name.file(), vocabularies.scheme(name).all().size()))
                .toList();
        model.addAttribute("trees", trees);
        model.addAttribute("acronyms", vocabularies.acronyms().size());
        model.addAttribute("synonyms", vocabularies.synonyms().size());
        model.addAttribute("mistakes", vocabularies.problems());
        return "thesaurus/vocabularies";
    }

    @GetMapping("/administration/vocabulaires/{scheme}")
    String tree(@PathVariable String scheme, Model model, Locale locale) {
        return pages.tree(pages.scheme(scheme), Map.of(), model, locale);
    }

    @GetMapping("/administration/vocabulaires/{scheme}/{id}")
    String concept(@PathVariable String scheme, @PathVariable String id, Model model, Locale locale) {
        return pages.concept(pages.scheme(scheme), id, Map.of(), model, locale);
    }

    @GetMapping("/administration/vocabulaires/sigles")
    String acronyms(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String sigle,
            Model model) {
        Map<String, String> given = new HashMap<>();
        vocabularies.acronyms().stream()
                .filter(acronym -> acronym.form().equals(sigle))
                .findFirst()
                .ifPresent(known -> {
                    given.put("sigle", known.form());
                    given.put("connu", known.form());
                    given.put("developpes", String.join("\n", known.expansions()));
                });
        return pages.acronyms(words, page, given, model);
    }

    /// A term leads here from what readers look for; a pair, to change what it is worth.
    @GetMapping("/administration/vocabulaires/synonymes")
    String synonyms(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "1") String page,
            @RequestParam(defaultValue = "") String terme,
            @RequestParam(defaultValue = "") String trouve,
            Model model) {
        Map<String, String> given = new HashMap<>(Map.of("termes", terme, "trouve", trouve));
        vocabularies.synonyms().stream()
                .filter(pair -> pair.typed().equals(terme) && pair.found().equals(trouve))
                .findFirst()
                .ifPresent(known -> {
                    boolean both = vocabularies.synonyms().stream()
                            .anyMatch(pair ->
                                    pair.typed().equals(trouve) && pair.found().equals(terme));
                    given.put("sens", both ? "deux" : "un");
                    given.put("poids", Double.toString(known.weight()).replace('.', ','));
                });
        return pages.synonyms(words, page, given, model);
    }
}
