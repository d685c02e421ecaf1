package org.vitaressources.insight.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.insight.InsightProperties;
import org.vitaressources.insight.Period;
import org.vitaressources.insight.SearchStatistics;
import org.vitaressources.insight.SearchStatistics.Asked;
import org.vitaressources.insight.web.SearchesView.Counted;
import org.vitaressources.insight.web.SearchesView.Tab;
import org.vitaressources.insight.web.SearchesView.View;
import org.vitaressources.insight.web.SearchesView.Words;
import org.vitaressources.library.Library;
import org.vitaressources.search.Facet;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// Puts statistics into the words of their page.
@Component
class SearchesViews {
    private static final int MOST = 100;
    private static final int SMALL = 24;
    private static final int TALL = 60;
    private static final Map<Facet, SchemeName> CONCEPTS = Map.of(
            Facet.SECTOR, SchemeName.SECTORS,
            Facet.TYPE, SchemeName.RESOURCE_TYPES,
            Facet.STRUCTURE, SchemeName.STRUCTURE_TYPES,
            Facet.THEME, SchemeName.THEMES,
            Facet.AUDIENCE, SchemeName.AUDIENCES);

    private final SearchStatistics statistics;
    private final InsightProperties properties;
    private final Library library;
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    SearchesViews(
            SearchStatistics statistics,
            InsightProperties properties,
            Library library,
            Vocabularies vocabularies,
            MessageSource messages) {
        this.statistics = statistics;
        this.properties = properties;
        this.library = library;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    SearchesView of(View view, Period period, Locale locale) {
        SearchStatistics.Totals totals = statistics.totals(period);
        return new SearchesView(
                view,
                period.parameter(),
                Arrays.stream(View.values())
                        .map(one -> new Tab(one.parameter(), one == view, SearchesView.path(one, period.parameter())))
                        .toList(),
                Arrays.stream(Period.values())
                        .map(one -> new Tab(one.parameter(), one == period, SearchesView.path(view, one.parameter())))
                        .toList(),
                new SearchesView.Totals(
                        totals.asked(),
                        totals.unfound(),
                        totals.opened(),
                        totals.refused(),
                        trend(totals.trend(), period, TALL, locale)),
                asked(view, period).map(one -> words(one, period, locale)).toList(),
                counted(view, period, locale).toList(),
                properties.least(),
                properties.leastDays());
    }

    Words words(Asked one, Period period, Locale locale) {
        return new Words(
                one.shown(),
                "/recherche?q=" + SearchesView.encoded(one.shown()),
                one.asked(),
                one.unfound(),
                one.weak(),
                trend(one.trend(), period, SMALL, locale));
    }

    /// Resources, by their titles.
    Stream<Counted> opened(List<SearchStatistics.Opened> opened) {
        return opened.stream()
                .flatMap(one -> library.byId(one.resource()).stream()
                        .map(resource -> new Counted(
                                "", resource.description().title(), "/ressources/" + resource.slug(), one.count())));
    }

    private Stream<Asked> asked(View view, Period period) {
        return switch (view) {
            case ASKED -> statistics.asked(period).stream().limit(MOST);
            case UNFOUND ->
                statistics.asked(period).stream()
                        .filter(one -> one.unfound() > 0)
                        .sorted(Comparator.comparingInt(Asked::unfound).reversed())
                        .limit(MOST);
            case WEAK ->
                statistics.asked(period).stream()
                        .filter(one -> one.weak() > 0)
                        .sorted(Comparator.comparingInt(Asked::weak).reversed())
                        .limit(MOST);
            default -> Stream.empty();
        };
    }

    private Stream<Counted> counted(View view, Period period, Locale locale) {
        return switch (view) {
            case CHOICES ->
                statistics.choices(period).stream()
                        .limit(MOST)
                        .map(one -> new Counted(
                                "facet." + one.facet().parameter(),
                                label(one.facet(), one.value(), locale),
                                "/recherche?" + one.facet().parameter() + "=" + SearchesView.encoded(one.value()),
                                one.count()));
            case OPENED -> opened(statistics.opened(period).stream().limit(MOST).toList());
            default -> Stream.empty();
        };
    }

    private String label(Facet facet, String value, Locale locale) {
        SchemeName scheme = CONCEPTS.get(facet);
        if (scheme != null) {
            return vocabularies.label(scheme, value, locale);
        }
        if (value.equals(Facet.NATIONAL)) {
            return messages.getMessage("facet.national", null, locale);
        }
        return facet == Facet.TERRITORY
                ? TerritoryCode.parse(value)
                        .flatMap(vocabularies.territories()::byCode)
                        .map(Territory::name)
                        .orElse(value)
                : value;
    }

    private TrendView trend(List<Integer> counts, Period period, int height, Locale locale) {
        return TrendView.of(counts, period.starts(statistics.today()), height, messages, locale);
    }
}
