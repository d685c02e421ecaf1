package org.vitaressources.notebooks.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.vitaressources.library.ContentPaths;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryDraft;
import org.vitaressources.notebooks.EntryFile;
import org.vitaressources.notebooks.EntryKind;
import org.vitaressources.notebooks.EntryLinks;
import org.vitaressources.notebooks.EntryPart;
import org.vitaressources.notebooks.PublishedEntry;
import org.vitaressources.notebooks.Timelines;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.OwnIds;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.ui.FileSize;
import org.vitaressources.ui.PartialDate;

/// Renders entries, of the collection and on their way, by the renderer that every text goes through.
@Component
class EntryViews {
    private static final Pattern LINK = Pattern.compile("\\]\\(\\s*<?(?:\\./)?([^)>\\s]+)");

    private final Markdown markdown;
    private final Library library;
    private final Timelines timelines;

    EntryViews(Markdown markdown, Library library, Timelines timelines) {
        this.markdown = markdown;
        this.library = library;
        this.timelines = timelines;
    }

    /// Where an entry is shown.
    ///
    /// @param links where its addresses lead
    /// @param file where a file of it is
    private record Place(LocalLinks.Destination links, Function<String, String> file) {}

    /// An entry of the collection, on the page of its notebook.
    EntryView of(Resource notebook, PublishedEntry entry, boolean correctable, Locale locale) {
        Place place = new Place(
                (address, image) -> destination(notebook, entry, address, image),
                name -> document(notebook, name, true));
        return view(
                entry.said(),
                entry.anchor(),
                entry.slug(),
                entry.title(),
                EntryLinks.path(notebook.id(), entry.slug()),
                correctable,
                place,
                locale);
    }

    /// An entry on its way.
    EntryView of(Entry entry, Locale locale) {
        String base = "/atelier/entrees/" + entry.id() + "/fichiers/";
        Place place = new Place(
                (address, image) -> ownFile(entry, address)
                        .map(file -> base + file.name())
                        .or(() -> Optional.of(address)
                                .filter(written -> !image && ContentPaths.isPageOfTheSite(written))),
                name -> base + name);
        return view(entry.draft(), "entree", "", entry.draft().title(), "", false, place, locale);
    }

    /// A part of an entry on its way, as it is being written.
    SafeHtml part(Entry entry, String text) {
        String base = "/atelier/entrees/" + entry.id() + "/fichiers/";
        return LocalLinks.lead(
                html(text),
                (address, image) -> ownFile(entry, address)
                        .map(file -> base + file.name())
                        .or(() -> Optional.of(address)
                                .filter(written -> !image && ContentPaths.isPageOfTheSite(written))));
    }

    private EntryView view(
            EntryDraft said,
            String anchor,
            String slug,
            String title,
            String path,
            boolean correctable,
            Place place,
            Locale locale) {
        List<EntryView.Part> parts = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (EntryPart part : EntryPart.values()) {
            String text = said.part(part);
            if (!text.isBlank()) {
                parts.add(new EntryView.Part(part.id(), finished(html(text), anchor + "-" + part.id(), place, locale)));
                Matcher links = LINK.matcher(text);
                while (links.find()) {
                    shown.add(links.group(1));
                }
            }
        }
        String figures = said.figures().stream()
                .filter(figure -> figure.fault().isEmpty())
                .map(figure -> figure.markdown())
                .reduce("", (one, other) -> one + "\n\n" + other);
        Optional<EntryKind> kind = EntryKind.of(said.kind());
        return new EntryView(
                anchor,
                slug,
                said.date(),
                new PartialDate(said.date()).in(locale),
                kind.map(EntryKind::word).orElse(""),
                kind.isPresent() ? "" : said.kind(),
                title,
                said.authors(),
                parts,
                figures.isBlank() ? SafeHtml.EMPTY : OwnIds.in(html(figures), anchor),
                said.files().stream()
                        .filter(file -> file.isPicture() && !shown.contains(file.name()))
                        .map(file -> new EntryView.Picture(
                                place.file().apply(file.name()), file.alternative(), file.title()))
                        .toList(),
                said.files().stream()
                        .filter(file -> !file.isPicture() && !shown.contains(file.name()))
                        .map(file -> file(file, place, locale))
                        .toList(),
                path,
                correctable);
    }

    private static EntryView.FileLink file(EntryFile file, Place place, Locale locale) {
        return new EntryView.FileLink(
                file.label(),
                place.file().apply(file.name()),
                file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT),
                new FileSize(file.size()).in(locale));
    }

    private SafeHtml html(String text) {
        return markdown.render(text, "", Markdown.LinkResolver.AS_WRITTEN).html();
    }

    private static SafeHtml finished(SafeHtml html, String anchor, Place place, Locale locale) {
        String prefix = locale.getLanguage().equals("en") ? "/en" : "";
        return LocalLinks.under(prefix, OwnIds.in(LocalLinks.lead(html, place.links()), anchor));
    }

    private static Optional<EntryFile> ownFile(Entry entry, String address) {
        String name = address.startsWith("./") ? address.substring(2) : address;
        return entry.draft().files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst();
    }

    /// Another entry is further up or down the page; a picture is itself; another file is read on the site.
    private Optional<String> destination(Resource notebook, PublishedEntry entry, String address, boolean image) {
        if (ContentPaths.isPageOfTheSite(address)) {
            return Optional.of(address);
        }
        return ContentPaths.meant(entry.path(), address).flatMap(path -> {
            Optional<PublishedEntry> other = timelines.of(notebook).stream()
                    .filter(one -> one.path().equals(path))
                    .findFirst();
            if (other.isPresent()) {
                return other.map(one -> "#" + one.anchor());
            }
            Optional<LibraryDocument> beside = notebook.documents().stream()
                    .filter(document -> document.path().equals(path))
                    .findFirst();
            if (beside.isPresent()) {
                boolean picture = image || beside.get().mediaType().startsWith("image/");
                return Optional.of(document(notebook, beside.get().name(), picture));
            }
            return image ? Optional.empty() : library.slugOfPath(path).map(slug -> "/ressources/" + slug);
        });
    }

    private static String document(Resource notebook, String name, boolean itself) {
        return "/ressources/" + notebook.slug() + "/documents/" + UriUtils.encode(name, "UTF-8")
                + (itself ? "" : "/lecture");
    }
}
