package org.vitaressources.quality.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.quality.Assessments;
import org.vitaressources.quality.QualityFilter;
import org.vitaressources.tables.TableAnswers;
import org.vitaressources.ui.Pagination;
import org.vitaressources.vocabulary.Vocabularies;

/// Resources that something would make better, by what, sector, territory, author and format; as a page and as a table
/// file.
@Controller
class ResourcesController {
    private static final int PAGE = 50;
    private static final int MOST_OF_A_FILE = 20_000;

    private final Assessments assessments;
    private final ResourceLines lines;
    private final Vocabularies vocabularies;

    ResourcesController(Assessments assessments, ResourceLines lines, Vocabularies vocabularies) {
        this.assessments = assessments;
        this.lines = lines;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/administration/qualite/ressources")
    String list(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            Locale locale) {
        QualityAddress address = QualityAddress.of(parameters, member, vocabularies);
        QualityFilter filter = address.filter();
        int total = assessments.count(filter);
        String page = parameters.getOrDefault("page", "");
        Pagination pages = Pagination.of(total, PAGE, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        model.addAttribute("address", address);
        model.addAttribute("kinds", assessments.frequencies(filter));
        model.addAttribute("sectors", lines.sectors(locale));
        model.addAttribute("formats", assessments.formats());
        model.addAttribute("total", total);
        model.addAttribute("lines", lines.of(assessments.page(filter, pages.page(), PAGE), filter.kind(), locale));
        model.addAttribute("pages", pages);
        return "quality/resources";
    }

    @GetMapping("/administration/qualite/ressources.csv")
    ResponseEntity<byte[]> file(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedInMember member,
            Locale locale) {
        QualityFilter filter =
                QualityAddress.of(parameters, member, vocabularies).filter();
        return TableAnswers.values(
                "vita-qualite",
                lines.table(lines.of(assessments.page(filter, 1, MOST_OF_A_FILE), filter.kind(), locale), locale));
    }
}
