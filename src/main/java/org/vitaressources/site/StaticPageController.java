package org.vitaressources.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.library.StaticPages;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.ui.Breadcrumb;

/// The pages about the centre itself.
@Controller
class StaticPageController {
    private final StaticPages pages;

    StaticPageController(StaticPages pages) {
        this.pages = pages;
    }

    @GetMapping("/pages/{name}")
    String page(@PathVariable String name, Model model, HttpServletRequest request) {
        StaticPages.StaticPage page =
                pages.byName(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        model.addAttribute("body", LocalLinks.under(request.getContextPath(), page.body()));
        model.addAttribute("breadcrumb", Breadcrumb.start().here(page.title()));
        return "site/static-page";
    }
}
