package org.vitaressources.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.insight.Period;
import org.vitaressources.insight.SearchStatistics;
import org.vitaressources.insight.web.SearchesView.View;
import org.vitaressources.tables.TableAnswers;

/// What readers look for, for moderators: as a page and as a table file.
@Controller
class SearchesController {
    private final SearchStatistics statistics;
    private final SearchesViews views;
    private final MessageSource messages;

    SearchesController(SearchStatistics statistics, SearchesViews views, MessageSource messages) {
        this.statistics = statistics;
        this.views = views;
        this.messages = messages;
    }

    @GetMapping("/administration/recherches")
    String page(
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String periode,
            Model model,
            Locale locale) {
        statistics.catchUp();
        model.addAttribute("searches", views.of(View.of(vue), Period.of(periode), locale));
        return "insight/searches";
    }

    @GetMapping("/administration/recherches.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String periode,
            Locale locale) {
        statistics.catchUp();
        return TableAnswers.values("vita-recherches", rows(views.of(View.of(vue), Period.of(periode), locale), locale));
    }

    private List<List<String>> rows(SearchesView shown, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        if (shown.counted().isEmpty()) {
            rows.add(heads(locale, "words", "asked", "unfound", "weak"));
            shown.words()
                    .forEach(row -> rows.add(Stream.of(row.shown(), row.asked(), row.unfound(), row.weak())
                            .map(Object::toString)
                            .toList()));
        } else {
            rows.add(heads(locale, "kind", "what", "times"));
            shown.counted()
                    .forEach(row -> rows.add(List.of(
                            row.kind().isEmpty() ? "" : messages.getMessage(row.kind(), null, locale),
                            row.label(),
                            Integer.toString(row.count()))));
        }
        return rows;
    }

    private List<String> heads(Locale locale, String... columns) {
        return Stream.of(columns)
                .map(column -> messages.getMessage("insight.column." + column, null, locale))
                .toList();
    }
}
