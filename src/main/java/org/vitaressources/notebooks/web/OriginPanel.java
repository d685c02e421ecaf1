package org.vitaressources.notebooks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.HeldResources;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourcePanel;
import org.vitaressources.notebooks.EntryLinks;
import org.vitaressources.notebooks.PublishedEntry;
import org.vitaressources.notebooks.Supports;
import org.vitaressources.ui.PartialDate;

/// « Tiré du carnet … »: on the page of a model, with the entries that it leans on. What became of them since
/// is told to
/// its authors and to the moderators who answer for it.
@Component
@Order(5)
class OriginPanel implements ResourcePanel {
    private final Library library;
    private final Supports supports;
    private final HeldResources held;

    OriginPanel(Library library, Supports supports, HeldResources held) {
        this.library = library;
        this.supports = supports;
        this.held = held;
    }

    /// What the panel shows.
    ///
    /// @param notebook title, empty when it is no longer in the collection
    /// @param path of the notebook
    /// @param changed entries that are not as the author of the model saw them
    /// @param model slug of the model
    record Origin(String notebook, String path, List<Line> entries, List<Line> changed, String model) {}

    /// An entry.
    ///
    /// @param change end of the key `notebook.support.…`
    record Line(String date, String title, String path, String change) {}

    @Override
    public Optional<Shown> on(Resource resource, Locale locale) {
        Optional<Resource> notebook = resource.description().origin().flatMap(library::byId);
        List<Supports.Support> leaned = supports.of(resource);
        if (notebook.isEmpty() && leaned.isEmpty()) {
            return Optional.empty();
        }
        boolean theirs = NotebookViews.signedIn()
                .filter(member -> held.mayHold(member, resource))
                .isPresent();
        List<Line> entries = new ArrayList<>();
        List<Line> changed = new ArrayList<>();
        for (Supports.Support support : leaned) {
            Line line = line(support, locale);
            entries.add(line);
            if (theirs && !support.looked()) {
                changed.add(line);
            }
        }
        return Optional.of(new Shown(
                "notebooks/_origin",
                new Origin(
                        notebook.map(one -> one.description().title()).orElse(""),
                        notebook.map(one -> "/ressources/" + one.slug()).orElse(""),
                        entries,
                        changed,
                        resource.slug())));
    }

    /// One that is gone is named by the name that its file had.
    static Line line(Supports.Support support, Locale locale) {
        return new Line(
                support.entry()
                        .map(entry -> new PartialDate(entry.said().date()).in(locale))
                        .orElse(""),
                support.entry().map(PublishedEntry::title).orElse(support.slug()),
                EntryLinks.path(support.notebook(), support.slug()),
                support.change().name());
    }
}
