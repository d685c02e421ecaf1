package org.vitaressources.kits.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.kits.Comparison;
import org.vitaressources.kits.Comparisons;
import org.vitaressources.kits.SourceTaking;
import org.vitaressources.library.Resource;
import org.vitaressources.search.Search;
import org.vitaressources.search.SearchQuery;
import org.vitaressources.search.SearchResults;

/// Two to four practices side by side.
@Controller
class ComparisonController {
    private static final int OFFERED = 8;

    private final Comparisons comparisons;
    private final SourceTaking taking;
    private final KitChoices choices;
    private final Search search;

    ComparisonController(Comparisons comparisons, SourceTaking taking, KitChoices choices, Search search) {
        this.comparisons = comparisons;
        this.taking = taking;
        this.choices = choices;
        this.search = search;
    }

    /// @param slugs of the practices
    /// @param words to find others by
    /// @param asked `oui` when practices were to be chosen from those offered
    @GetMapping("/comparer")
    String compare(
            @RequestParam(name = "r", defaultValue = "") List<String> slugs,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "choix", defaultValue = "") String asked,
            @AuthenticationPrincipal @Nullable SignedInMember member,
            Model model) {
        Comparison comparison = comparisons.ofSlugs(slugs);
        List<String> known = comparison.practices().stream().map(Resource::slug).toList();
        model.addAttribute("comparison", comparison);
        model.addAttribute("words", words);
        long chosen = slugs.stream().filter(slug -> !slug.isBlank()).distinct().count();
        model.addAttribute("leftOut", Math.max(0, chosen - known.size()));
        model.addAttribute("asked", asked.equals("oui"));
        model.addAttribute(
                "offered",
                known.size() >= Comparison.MOST
                        ? List.of()
                        : offered(comparison, words).stream()
                                .filter(hit -> !known.contains(hit.slug()))
                                .limit(OFFERED)
                                .toList());
        model.addAttribute("kits", member == null ? List.of() : choices.of(member));
        return "kits/comparison";
    }

    @PostMapping("/comparer")
    String add(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(name = "r", defaultValue = "") List<String> slugs,
            @RequestParam(name = "ou", defaultValue = KitChoices.NEW) String kit,
            Locale locale) {
        Comparison comparison = comparisons.ofSlugs(slugs);
        if (comparison.practices().size() < 2) {
            return "redirect:/comparer";
        }
        return "redirect:"
                + choices.addComparison(
                        member,
                        kit,
                        comparison.practices().stream().map(taking::whole).toList(),
                        locale);
    }

    private List<SearchResults.Hit> offered(Comparison comparison, String words) {
        if (!words.isBlank()) {
            return search.find(SearchQuery.of(words)).hits();
        }
        return comparison.practices().isEmpty()
                ? List.of()
                : search.similarTo(comparison.practices().getFirst().id(), OFFERED + Comparison.MOST);
    }
}
