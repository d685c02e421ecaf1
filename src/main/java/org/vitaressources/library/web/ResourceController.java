package org.vitaressources.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.servlet.view.RedirectView;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Tombstone;
import org.vitaressources.ui.Breadcrumb;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.ui.PublicAddress;

/// The page of a resource.
@Controller
class ResourceController {
    private final Library library;
    private final ResourceViews views;
    private final PublicAddress publicAddress;
    private final Publishing publishing;
    private final PassageTools tools;

    ResourceController(
            Library library,
            Publishing publishing,
            ResourceViews views,
            PassageTools tools,
            PublicAddress publicAddress) {
        this.library = library;
        this.tools = tools;
        this.publishing = publishing;
        this.views = views;
        this.publicAddress = publicAddress;
    }

    @GetMapping("/ressources/{slug}")
    ModelAndView resource(
            @PathVariable String slug,
            @RequestParam(name = "q", defaultValue = "") String words,
            HttpServletRequest request,
            Locale locale) {
        Optional<Resource> resource = library.bySlug(slug);
        if (resource.isEmpty()) {
            return moved(slug, locale);
        }
        // For who counts what is read, once the page is sent.
        request.setAttribute(ResourceId.class.getName(), resource.get().id());
        String host = ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .toUriString();
        String prefix = request.getContextPath();
        ResourceView view = views.of(resource.get(), words, prefix, publicAddress.or(host) + prefix, locale);
        return new ModelAndView("library/resource")
                .addObject("resource", view)
                .addObject("words", words)
                .addObject("tools", tools.on(resource.get()))
                .addObject("breadcrumb", breadcrumb(view));
    }

    private static Breadcrumb breadcrumb(ResourceView view) {
        Breadcrumb start = Breadcrumb.start();
        return (view.type().label().isEmpty()
                        ? start
                        : start.to(view.type().label(), view.type().path()))
                .here(view.title());
    }

    /// A renamed resource leads on from its old address for ever; one that was withdrawn says so.
    private ModelAndView moved(String slug, Locale locale) {
        Optional<Tombstone> withdrawn = publishing.tombstone(slug).filter(stone -> !stone.silent());
        if (withdrawn.isPresent()) {
            ModelAndView page = new ModelAndView("library/withdrawn", HttpStatus.GONE);
            LocalDate day = LocalDate.ofInstant(withdrawn.get().withdrawn(), ZoneId.systemDefault());
            return page.addObject("stone", withdrawn.get())
                    .addObject("day", new PartialDate(day.toString()).in(locale));
        }
        String successor =
                library.successorOf(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RedirectView redirect = new RedirectView("/ressources/" + Objects.requireNonNull(successor), true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
