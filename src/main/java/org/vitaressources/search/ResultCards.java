package org.vitaressources.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Evidence;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.Vocabularies;

/// Puts hits into the words of the page that shows them.
@Component
public class ResultCards {
    private static final int TERRITORIES = 3;
    /// Characters by which two beginnings are compared.
    private static final int BEGINNING = 60;

    private final Vocabularies vocabularies;
    private final AddressLabels addresses;
    private final ReasonWords reasons;
    private final ObjectProvider<ResultTool> tools;

    ResultCards(
            Vocabularies vocabularies, AddressLabels addresses, ReasonWords reasons, ObjectProvider<ResultTool> tools) {
        this.tools = tools;
        this.vocabularies = vocabularies;
        this.addresses = addresses;
        this.reasons = reasons;
    }

    /// Cards of hits found without words.
    public List<ResultCard> of(List<SearchResults.Hit> hits, Locale locale) {
        return of(hits, "", locale);
    }

    /// Cards of hits; their passages open with `words` marked.
    public List<ResultCard> of(List<SearchResults.Hit> hits, String words, Locale locale) {
        return hits.stream().map(hit -> card(hit, words, locale)).toList();
    }

    private ResultCard card(SearchResults.Hit hit, String words, Locale locale) {
        List<String> territories = hit.territories().stream()
                .map(vocabularies.territories()::byCode)
                .flatMap(Optional::stream)
                .map(Territory::name)
                .distinct()
                .toList();
        return new ResultCard(
                "/ressources/" + hit.slug(),
                hit.title(),
                vocabularies
                        .scheme(SchemeName.RESOURCE_TYPES)
                        .byId(hit.type())
                        .map(type -> type.label(locale))
                        .orElse(""),
                new PartialDate(hit.date()).in(locale),
                hit.evidence().map(Evidence::id).orElse(""),
                territories.stream().limit(TERRITORIES).toList(),
                Math.max(0, territories.size() - TERRITORIES),
                hit.fictional(),
                hit.language(),
                repeated(hit) ? SearchResults.Snippet.plain("") : hit.summary(),
                passages(hit.passages(), words, locale),
                hit.morePassages(),
                "/ressources/" + hit.slug() + "/passages?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                hit.copies(),
                reasons.of(hit.reasons(), locale),
                hit.reasons().stream().anyMatch(Reason.ChosenByEditors.class::isInstance),
                tools.orderedStream().map(tool -> tool.on(hit.slug())).toList());
    }

    /// Passages in the words of the page, opening with `words` marked.
    public List<ResultCard.FoundPassage> passages(
            List<SearchResults.PassageHit> passages, String words, Locale locale) {
        return passages.stream()
                .map(passage -> new ResultCard.FoundPassage(
                        marking(passage.url(), words),
                        passage.documentTitle(),
                        addresses.brief(passage.address(), locale),
                        passage.text()))
                .toList();
    }

    /// A summary taken from the beginning of the text says nothing that its first passage does not.
    private static boolean repeated(SearchResults.Hit hit) {
        String summary = beginning(hit.summary());
        return !summary.isEmpty()
                && hit.passages().stream()
                        .anyMatch(passage -> beginning(passage.text()).startsWith(summary));
    }

    private static String beginning(SearchResults.Snippet snippet) {
        String text = snippet.text();
        return text.substring(0, Math.min(text.length(), BEGINNING))
                .replaceAll("\\W+", " ")
                .strip();
    }

    private static String marking(String url, String words) {
        int fragment = url.indexOf('#');
        String page = fragment < 0 ? url : url.substring(0, fragment);
        if (words.isEmpty() || page.contains("?")) {
            return url;
        }
        return page + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + (fragment < 0 ? "" : url.substring(fragment));
    }
}
