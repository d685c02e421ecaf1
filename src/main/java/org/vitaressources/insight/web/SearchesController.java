package org.vitaressources.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.insight.Period;
import org.vitaressources.insight.SearchStatistics;
import org.vitaressources.insight.web.SearchesView.View;
import org.vitaressources.ui.CsvTable;

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
        SearchesView shown = views.of(View.of(vue), Period.of(periode), locale);
        CsvTable table = new CsvTable();
        if (shown.counted().isEmpty()) {
            table.row(heads(locale, "words", "asked", "unfound", "weak"));
            shown.words().forEach(row -> table.row(
                    Stream.of(row.shown(), row.asked(), row.unfound(), row.weak())
                            .map(Object::toString)
                            .toList()));
        } else {
            table.row(heads(locale, "kind", "what", "times"));
            shown.counted().forEach(row -> table.row(List.of(
                    row.kind().isEmpty() ? "" : messages.getMessage(row.kind(), null, locale),
                    row.label(),
                    Integer.toString(row.count()))));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("vita-recherches.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .body(table.bytes());
    }

    private List<String> heads(Locale locale, String... columns) {
        return Optional.of(columns).stream()
                .flatMap(Stream::of)
                .map(column -> messages.getMessage("insight.column." + column, null, locale))
                .toList();
    }
}
