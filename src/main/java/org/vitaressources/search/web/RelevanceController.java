package org.vitaressources.search.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitaressources.search.RelevanceRow;
import org.vitaressources.search.RelevanceTable;
import org.vitaressources.search.SearchQuery;

/// The editor's table, for who wants to know what a change of vocabulary did to the answers.
@Controller
class RelevanceController {
    private final RelevanceTable table;

    RelevanceController(RelevanceTable table) {
        this.table = table;
    }

    /// A row as shown.
    ///
    /// @param path the results of its query
    record Row(RelevanceRow asked, String path) {}

    @GetMapping("/etat-du-fonds/questions")
    String relevance(Model model) {
        RelevanceTable.Answer answer = table.now();
        List<Row> rows = answer.rows().stream()
                .map(row -> new Row(row, Paths.of(SearchQuery.of(row.words()))))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("met", answer.met());
        model.addAttribute("reciprocalRank", answer.reciprocalRank().orElse(0));
        model.addAttribute("gains", changed(answer, RelevanceRow.Change.GAIN));
        model.addAttribute("losses", changed(answer, RelevanceRow.Change.LOSS));
        return "search/relevance";
    }

    private static long changed(RelevanceTable.Answer answer, RelevanceRow.Change change) {
        return answer.rows().stream()
                .flatMap(row -> row.expected().stream())
                .filter(expected -> expected.change() == change)
                .count();
    }
}
