package org.vitaressources.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.library.ContentPaths;
import org.vitaressources.library.Library;
import org.vitaressources.library.StaticPage;
import org.vitaressources.library.StaticPages;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.ui.Breadcrumb;

/// The pages about the centre itself.
@Controller
class StaticPageController {
    private static final Pattern PAGE = Pattern.compile("(?:\\./)?([a-z0-9-]+)(?:\\.en)?\\.md(#.*)?");

    private static final String FOLDER = "pages/";

    private final StaticPages pages;
    private final Library library;
    private final Markdown markdown;

    StaticPageController(StaticPages pages, Library library, Markdown markdown) {
        this.pages = pages;
        this.library = library;
        this.markdown = markdown;
    }

    @GetMapping("/pages/{name}")
    String page(@PathVariable String name, Model model, HttpServletRequest request, Locale locale) {
        StaticPage page =
                pages.byName(name, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SafeHtml body = markdown.render(page.body(), page.title(), Markdown.LinkResolver.AS_WRITTEN)
                .html();
        body = LocalLinks.lead(body, (address, image) -> destination(address));
        model.addAttribute("page", page);
        model.addAttribute("body", LocalLinks.under(request.getContextPath(), body));
        model.addAttribute("breadcrumb", Breadcrumb.start().here(page.title()));
        return "site/static-page";
    }

    /// `contribuer.md` leads to that page, `../outils/grille/` to the page of that resource.
    private Optional<String> destination(String address) {
        if (ContentPaths.isPageOfTheSite(address)) {
            return Optional.of(address);
        }
        Matcher page = PAGE.matcher(address);
        if (page.matches()) {
            return Optional.of("/pages/" + page.group(1) + Objects.requireNonNullElse(page.group(2), ""));
        }
        return ContentPaths.meant(FOLDER, address).flatMap(library::slugOfPath).map(slug -> "/ressources/" + slug);
    }
}
