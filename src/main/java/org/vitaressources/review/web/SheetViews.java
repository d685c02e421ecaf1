package org.vitaressources.review.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.RemarkThread;
import org.vitaressources.contributions.SheetFields;
import org.vitaressources.library.ContentPaths;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.ui.FileSize;

/// Renders a draft for the desk, through the same allow-list as the pages of the collection.
@Component
class SheetViews {
    private final Markdown markdown;
    private final Labels labels;

    SheetViews(Markdown markdown, Labels labels) {
        this.markdown = markdown;
        this.labels = labels;
    }

    SheetView of(ContributionId id, Draft draft, List<RemarkThread> threads, Locale locale) {
        QuoteMarks marks = new QuoteMarks(threads);
        List<SheetView.Text> texts = new ArrayList<>();
        List<SheetView.Fact> facts = new ArrayList<>();
        List<SheetView.Name> missing = new ArrayList<>();
        for (SheetFields.Field field : SheetFields.of(draft)) {
            SheetView.Name name = new SheetView.Name(field.id(), field.heading());
            if (field.text().isBlank()) {
                missing.add(name);
            }
            if (field.section()) {
                SafeHtml html = marks.in(render(id, draft, field.text()), field.id());
                texts.add(new SheetView.Text(name, List.of(), html));
            } else if (field.id().equals("titre") || field.id().equals("resume")) {
                texts.add(new SheetView.Text(name, marks.in(field.text(), field.id()), SafeHtml.EMPTY));
            } else if (!field.text().isBlank() && !field.id().equals("fichiers")) {
                facts.add(new SheetView.Fact(name, values(field, locale)));
            }
        }
        List<SheetView.FileLine> files =
                draft.files().stream().map(file -> line(file, locale)).toList();
        return new SheetView(texts, facts, missing, files, marks.anchors());
    }

    private List<Labels.Value> values(SheetFields.Field field, Locale locale) {
        return Arrays.stream(field.text().split("\n"))
                .map(written -> labels.value(field.id(), written, locale))
                .toList();
    }

    private SafeHtml render(ContributionId id, Draft draft, String text) {
        SafeHtml html =
                markdown.render(text, "", Markdown.LinkResolver.AS_WRITTEN).html();
        return LocalLinks.lead(html, (address, image) -> place(id, draft, address, image));
    }

    /// A file of the draft, or a page of the site; all else is only words.
    private static Optional<String> place(ContributionId id, Draft draft, String address, boolean image) {
        String name = address.startsWith("./") ? address.substring(2) : address;
        boolean file = draft.files().stream().anyMatch(one -> one.name().equals(name));
        if (file) {
            return Optional.of("/relecture/" + id + "/fichiers/" + name);
        }
        return !image && ContentPaths.isPageOfTheSite(address) ? Optional.of(address) : Optional.empty();
    }

    private static SheetView.FileLine line(DraftFile file, Locale locale) {
        return new SheetView.FileLine(
                file.name(),
                file.title().isBlank() ? file.originalName() : file.title(),
                file.originalName(),
                new FileSize(file.size()).in(locale),
                file.mediaType().startsWith("image/"));
    }
}
