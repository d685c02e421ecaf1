package org.vitaressources.library.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.vitaressources.library.DocumentPaths;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// The documents of a resource, to read on the site (`…/lecture`) and to take away. Both in one place, since
/// the name of a document may hold slashes.
@Controller
class DocumentController {
    private final Library library;
    private final ReadingViews views;
    private final PassageTools tools;

    DocumentController(Library library, ReadingViews views, PassageTools tools) {
        this.library = library;
        this.views = views;
        this.tools = tools;
    }

    @GetMapping("/ressources/{slug}/documents/{*path}")
    Object document(
            @PathVariable String slug,
            @PathVariable String path,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "affichage", defaultValue = "") String display,
            @RequestHeader(name = HttpHeaders.IF_RANGE, defaultValue = "") String ifRange,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Resource resource = library.bySlug(slug).orElse(null);
        if (resource == null) {
            return moved(slug, path);
        }
        // For who counts what is read, once the page is sent.
        request.setAttribute(ResourceId.class.getName(), resource.id());
        String name = path.substring(1);
        Optional<LibraryDocument> document = named(resource, name);
        if (document.isPresent()) {
            return new Download(document.get(), library.file(document.get()))
                    .answer(display.equals("1"), ifRange, response);
        }
        LibraryDocument read = Optional.of(name)
                .filter(asked -> asked.endsWith(DocumentPaths.READING))
                .map(asked -> asked.substring(0, asked.length() - DocumentPaths.READING.length()))
                .flatMap(asked -> named(resource, asked))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ModelAndView("library/reading")
                .addObject("tools", tools.on(resource))
                .addObject("reading", views.of(resource, read, words.replaceAll("\\p{Cntrl}", " "), locale));
    }

    private ModelAndView moved(String slug, String path) {
        String successor =
                library.successorOf(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        RedirectView redirect = new RedirectView(DocumentPaths.file(successor, path.substring(1)), true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private static Optional<LibraryDocument> named(Resource resource, String name) {
        return resource.documents().stream()
                .filter(document -> document.name().equals(name))
                .findFirst();
    }
}
