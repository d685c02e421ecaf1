package org.vitaressources.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.search.FoundPassages;
import org.vitaressources.search.ResultCard;
import org.vitaressources.search.ResultCards;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.search.SearchResults.Snippet;
import org.vitaressources.text.Passage;
import org.vitaressources.ui.Pagination;

/// Puts passages into the shape of their pages.
@Component
class PassagesViews {
    private static final int SHOWN = 600;

    private final Library library;
    private final ResultCards cards;
    private final AddressLabels addresses;

    PassagesViews(Library library, ResultCards cards, AddressLabels addresses) {
        this.library = library;
        this.cards = cards;
        this.addresses = addresses;
    }

    PassagesView of(Resource resource, String words, FoundPassages found, int page, int size, Locale locale) {
        return new PassagesView(
                resource.description().title(),
                resource.slug(),
                resource.description().language(),
                words,
                found.total(),
                found(resource.slug(), found.passages(), words, locale),
                Pagination.of(found.total(), size, page));
    }

    /// The passage that opens there; nothing when there is none.
    Optional<PassagesView.Compared> compared(Resource resource, String document, String anchor, Locale locale) {
        Optional<LibraryDocument> named = resource.documents().stream()
                .filter(candidate -> candidate.name().equals(document))
                .findFirst();
        if (!document.isEmpty() && named.isEmpty()) {
            return Optional.empty();
        }
        List<Passage> passages = named.map(known -> library.reading(known).passages())
                .orElseGet(() -> library.content(resource).body().passages());
        String base = "/ressources/" + resource.slug();
        String place = named.map(known -> base + "/documents/" + Paths.segments(known.name()) + "/lecture")
                .orElse(base);
        return passages.stream()
                .filter(passage -> passage.anchor().equals(anchor))
                .findFirst()
                .map(passage -> new PassagesView.Compared(
                        resource.description().title(),
                        resource.description().language(),
                        place + "#" + anchor,
                        named.map(LibraryDocument::title).orElse(""),
                        addresses.brief(passage.address(), locale),
                        Snippet.plain(beginning(passage.text()))));
    }

    List<PassagesView.Elsewhere> elsewhere(List<FoundPassages.Elsewhere> found, Locale locale) {
        return found.stream()
                .map(one -> new PassagesView.Elsewhere(
                        one.title(),
                        one.language(),
                        "/ressources/" + one.slug(),
                        found(one.slug(), List.of(one.passage()), "", locale).getFirst()))
                .toList();
    }

    private List<PassagesView.Found> found(String slug, List<PassageHit> passages, String words, Locale locale) {
        List<ResultCard.FoundPassage> shown = cards.passages(passages, words, locale);
        List<PassagesView.Found> found = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            PassageHit passage = passages.get(i);
            String anchor = passage.url().substring(passage.url().indexOf('#') + 1);
            found.add(new PassagesView.Found(shown.get(i), PassagesView.like(slug, passage.document(), anchor)));
        }
        return found;
    }

    private static String beginning(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int space = text.lastIndexOf(' ', SHOWN);
        return text.substring(0, space > SHOWN / 2 ? space : SHOWN) + "…";
    }
}
