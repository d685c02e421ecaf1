package org.vitaressources.notebooks.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.vitaressources.library.Resource;
import org.vitaressources.notebooks.PublishedEntry;
import org.vitaressources.notebooks.Timelines;
import org.vitaressources.notebooks.Withdrawals;
import org.vitaressources.notebooks.Workshops;
import org.vitaressources.ui.PartialDate;

/// The stable address of an entry: leads to where it stands now, or says that it was taken out.
@Controller
class EntryAddressController {
    private final Workshops workshops;
    private final Timelines timelines;
    private final Withdrawals withdrawals;
    private final java.time.Clock clock;

    EntryAddressController(Workshops workshops, Timelines timelines, Withdrawals withdrawals, java.time.Clock clock) {
        this.workshops = workshops;
        this.timelines = timelines;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @GetMapping("/carnets/{carnet}/entrees/{slug}")
    ModelAndView entry(@PathVariable String carnet, @PathVariable String slug, Locale locale) {
        Resource notebook =
                workshops.resource(carnet).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<PublishedEntry> entry = timelines.find(notebook, slug);
        if (entry.isPresent()) {
            RedirectView there = new RedirectView(
                    "/ressources/" + notebook.slug() + "#" + entry.get().anchor(), true);
            there.setExposeModelAttributes(false);
            return new ModelAndView(there);
        }
        Withdrawals.Withdrawn withdrawn = withdrawals
                .at(notebook.id(), slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate day = LocalDate.ofInstant(withdrawn.at(), clock.getZone());
        return new ModelAndView("notebooks/withdrawn", HttpStatus.GONE)
                .addObject("withdrawn", withdrawn)
                .addObject("day", new PartialDate(day.toString()).in(locale))
                .addObject("notebook", notebook.description().title())
                .addObject("path", "/ressources/" + notebook.slug());
    }
}
