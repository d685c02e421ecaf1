package org.vitaressources.notebooks;

import java.util.List;
import java.util.Optional;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.vocabulary.TerritoryCode;

/// A notebook as a list shows it.
///
/// @param text its question, else its summary
/// @param territories where it takes place
/// @param closed nothing is added any more
/// @param closedOn since when, as written, perhaps empty
/// @param fictional an invented example
/// @param moved day of its last entry, else of the notebook, as written; empty when nothing says so
/// @param entries how many there are; none when the whole story stands in one text
/// @param last its latest entry
public record ListedNotebook(
        ResourceId id,
        String slug,
        String title,
        String text,
        List<TerritoryCode> territories,
        boolean closed,
        String closedOn,
        boolean fictional,
        String moved,
        int entries,
        Optional<Last> last) {

    /// The latest entry of a notebook.
    ///
    /// @param slug of its address
    /// @param date as written
    public record Last(String slug, String date, String title) {}

    static ListedNotebook of(Resource resource, List<PublishedEntry> entries) {
        Inquiry inquiry = resource.description().inquiry();
        Optional<Last> last = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.getLast())
                        .map(entry -> new Last(entry.slug(), entry.said().date(), entry.title()));
        return new ListedNotebook(
                resource.id(),
                resource.slug(),
                resource.description().title(),
                inquiry.question().isEmpty() ? resource.description().summary() : inquiry.question(),
                resource.description().territories(),
                inquiry.closed(),
                inquiry.closedOn(),
                resource.description().fictional(),
                last.map(Last::date)
                        .orElseGet(() -> resource.description().date().orElse("")),
                entries.size(),
                last);
    }
}
