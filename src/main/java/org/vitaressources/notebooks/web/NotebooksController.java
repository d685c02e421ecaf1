package org.vitaressources.notebooks.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.library.ResourceId;
import org.vitaressources.notebooks.EntryLinks;
import org.vitaressources.notebooks.Followers;
import org.vitaressources.notebooks.ListedNotebook;
import org.vitaressources.notebooks.NotebookShelf;
import org.vitaressources.ui.Pagination;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.Vocabularies;

/// All notebooks, for readers: what is being sought, where, and what was written last.
@Controller
class NotebooksController {
    private static final int PAGE = 20;
    private static final String RUNNING = "ouvert";
    private static final String CLOSED = "clos";

    private final NotebookShelf shelf;
    private final Followers followers;
    private final Vocabularies vocabularies;

    NotebooksController(NotebookShelf shelf, Followers followers, Vocabularies vocabularies) {
        this.shelf = shelf;
        this.followers = followers;
        this.vocabularies = vocabularies;
    }

    /// A notebook of the list.
    ///
    /// @param places names of its territories
    /// @param closedOn day since when it is closed, in words, perhaps empty
    /// @param lastDate day of its latest entry, in words, empty when it has none
    record Line(
            ListedNotebook notebook,
            String path,
            String places,
            String closedOn,
            String lastDate,
            String lastPath,
            int followers) {}

    /// Which of them are shown, as addresses have it.
    ///
    /// @param state `ouvert`, `clos`, or empty for all
    record Choice(String state) {
        public String path(String other) {
            return "/carnets" + (other.isEmpty() ? "" : "?etat=" + other);
        }

        /// Address of a page, as the fragment of page numbers asks for it.
        public String page(int number) {
            return "/carnets?" + (state.isEmpty() ? "" : "etat=" + state + "&") + "page=" + number;
        }
    }

    @GetMapping("/carnets")
    String list(
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            Locale locale) {
        List<ListedNotebook> all = shelf.all();
        Choice choice = new Choice(etat.equals(RUNNING) || etat.equals(CLOSED) ? etat : "");
        List<ListedNotebook> chosen = all.stream()
                .filter(one -> choice.state().isEmpty()
                        || one.closed() == choice.state().equals(CLOSED))
                .toList();
        Pagination pages = Pagination.of(chosen.size(), PAGE, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        Map<ResourceId, Integer> followed = followers.counts();
        long closed = all.stream().filter(ListedNotebook::closed).count();
        model.addAttribute("choice", choice);
        model.addAttribute("all", all.size());
        model.addAttribute("running", all.size() - closed);
        model.addAttribute("closed", closed);
        model.addAttribute(
                "lines",
                chosen.stream()
                        .skip((pages.page() - 1L) * PAGE)
                        .limit(PAGE)
                        .map(one -> line(one, followed.getOrDefault(one.id(), 0), locale))
                        .toList());
        model.addAttribute("pages", pages);
        return "notebooks/list";
    }

    private Line line(ListedNotebook notebook, int followed, Locale locale) {
        return new Line(
                notebook,
                "/ressources/" + notebook.slug(),
                notebook.territories().stream()
                        .map(vocabularies.territories()::byCode)
                        .flatMap(found -> found.map(Territory::name).stream())
                        .collect(Collectors.joining(", ")),
                new PartialDate(notebook.closedOn()).in(locale),
                notebook.last()
                        .map(last -> new PartialDate(last.date()).in(locale))
                        .orElse(""),
                notebook.last()
                        .map(last -> EntryLinks.path(notebook.id(), last.slug()))
                        .orElse(""),
                followed);
    }
}
