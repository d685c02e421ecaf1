package org.vitaressources.notebooks.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceLayout;
import org.vitaressources.library.ResourcePanel.Shown;
import org.vitaressources.notebooks.PublishedEntry;
import org.vitaressources.notebooks.Timelines;

/// The page of a notebook: its question first, then its text, then its entries.
@Component
@Order(1)
class NotebookLayout implements ResourceLayout {
    private final NotebookViews views;
    private final Timelines timelines;

    NotebookLayout(NotebookViews views, Timelines timelines) {
        this.views = views;
        this.timelines = timelines;
    }

    @Override
    public Optional<Parts> of(Resource.Content content, Locale locale) {
        Resource notebook = content.resource();
        if (!Timelines.isNotebook(notebook)) {
            return Optional.empty();
        }
        NotebookView view = views.of(notebook, locale);
        Set<String> shown = new HashSet<>();
        for (PublishedEntry entry : timelines.of(notebook)) {
            shown.add(entry.name());
            Timelines.files(entry).forEach(shown::add);
        }
        return Optional.of(new Parts(
                Optional.of(new Shown("notebooks/_head", view)),
                Optional.of(new Shown("notebooks/_timeline", view)),
                shown));
    }
}
