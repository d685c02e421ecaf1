package org.vitaressources.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.insight.GapMap;
import org.vitaressources.insight.GapMaps;
import org.vitaressources.insight.Period;
import org.vitaressources.insight.SearchStatistics;
import org.vitaressources.vocabulary.Territory;

/// Where the collection has gaps: for moderators beside what is looked for, for who might fill them without
/// it.
@Controller
class GapsController {
    private final GapsViews views;
    private final GapMaps maps;
    private final DecisionForms forms;
    private final SearchStatistics statistics;

    GapsController(GapsViews views, GapMaps maps, DecisionForms forms, SearchStatistics statistics) {
        this.views = views;
        this.maps = maps;
        this.forms = forms;
        this.statistics = statistics;
    }

    /// Sectors of a région, for who lives there.
    ///
    /// @param silent those of which there is nothing
    /// @param few those of which there is little
    record Local(String region, List<GapMap.Cell> silent, List<GapMap.Cell> few) {}

    @GetMapping("/administration/manques")
    String gaps(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String secteur,
            @RequestParam(defaultValue = "") String periode,
            Model model,
            Locale locale) {
        statistics.catchUp();
        model.addAttribute("gaps", views.of(region, secteur, Period.of(periode), locale));
        return "insight/gaps";
    }

    @GetMapping("/contribuer")
    String wanted(@RequestParam(defaultValue = "") String region, Model model, Locale locale) {
        Optional<Territory> place = views.region(region);
        model.addAttribute("wanted", forms.wanted(locale));
        model.addAttribute("regions", views.regions(place));
        model.addAttribute("local", place.map(this::local).orElse(null));
        return "insight/wanted";
    }

    private Local local(Territory region) {
        List<GapMap.Cell> cells = maps.local(region);
        return new Local(
                region.name(),
                cells.stream().filter(cell -> cell.level() == 0).toList(),
                cells.stream().filter(cell -> cell.level() == 1).toList());
    }
}
