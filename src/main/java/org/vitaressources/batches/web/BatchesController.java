package org.vitaressources.batches.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.batches.Batch;
import org.vitaressources.batches.Batches;
import org.vitaressources.batches.Imports;
import org.vitaressources.tables.TableAnswers;
import org.vitaressources.ui.Pagination;

/// All batches, the model of the table, and the beginning of an import.
@Controller
class BatchesController {
    private static final int PAGE = 30;

    private final Batches batches;
    private final BatchAccess access;
    private final Imports imports;
    private final BatchViews views;
    private final TableModel tableModel;

    BatchesController(Batches batches, BatchAccess access, Imports imports, BatchViews views, TableModel tableModel) {
        this.batches = batches;
        this.access = access;
        this.imports = imports;
        this.views = views;
        this.tableModel = tableModel;
    }

    /// Addresses of the pages of the list.
    record Address() {
        public String page(int number) {
            return "/administration/lots?page=" + number;
        }
    }

    @GetMapping("/administration/lots")
    String list(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            Locale locale) {
        String whose = access.of(member);
        Pagination pages =
                Pagination.of(batches.count(whose), PAGE, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        List<Batch> shown = batches.newest(whose, (pages.page() - 1) * PAGE, PAGE);
        model.addAttribute("batches", views.lines(shown, locale));
        model.addAttribute("pages", pages);
        model.addAttribute("address", new Address());
        return "batches/list";
    }

    @PostMapping("/administration/lots")
    String open(@AuthenticationPrincipal SignedInMember member) {
        return "redirect:/administration/lots/"
                + imports.open(member.id().value()).id();
    }

    @GetMapping("/administration/lots/modele.xlsx")
    ResponseEntity<byte[]> workbook(Locale locale) {
        return TableAnswers.workbook("vita-modele-import", tableModel.workbook(locale));
    }

    @GetMapping("/administration/lots/modele.csv")
    ResponseEntity<byte[]> values(Locale locale) {
        return TableAnswers.values("vita-modele-import", tableModel.rows(locale));
    }
}
