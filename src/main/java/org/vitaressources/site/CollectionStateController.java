package org.vitaressources.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryReport;
import org.vitaressources.preservation.FixityFindings;
import org.vitaressources.search.Search;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.vocabulary.Vocabularies;

/// The state of the collection: what is there, what could not be read and why, what the librarian should look at.
@Controller
class CollectionStateController {
    /// Files shown of each kind; the count says how many there are.
    private static final int SHOWN = 200;

    private final Library library;
    private final Search search;
    private final Vocabularies vocabularies;
    private final FixityFindings findings;

    CollectionStateController(Library library, Search search, Vocabularies vocabularies, FixityFindings findings) {
        this.findings = findings;
        this.library = library;
        this.search = search;
        this.vocabularies = vocabularies;
    }

    /// The reports of one kind.
    ///
    /// @param kind end of a message key: a reading status, or a stage
    /// @param count of all
    /// @param shown the first of them
    record Kind(String kind, int count, List<LibraryReport> shown) {}

    @GetMapping("/etat-du-fonds")
    String state(@AuthenticationPrincipal @Nullable SignedInMember member, Model model) {
        List<LibraryReport> reports = library.reports();
        model.addAttribute("state", search.state());
        model.addAttribute("resources", library.size());
        model.addAttribute("kinds", kinds(reports));
        model.addAttribute("reported", reports.size());
        model.addAttribute("vocabularyProblems", vocabularies.problems());
        model.addAttribute("restoration", library.restorationNotice().orElse(""));
        // Names of kept bytes and of files that are no page say nothing to readers.
        model.addAttribute("damages", member != null && member.moderates() ? findings.all() : List.of());
        return "site/collection-state";
    }

    private static List<Kind> kinds(List<LibraryReport> reports) {
        Map<String, List<LibraryReport>> byKind = reports.stream()
                .collect(Collectors.groupingBy(CollectionStateController::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> new Kind(
                        kind.getKey(),
                        kind.getValue().size(),
                        kind.getValue().stream().limit(SHOWN).toList()))
                .sorted(Comparator.comparingInt(Kind::count).reversed())
                .toList();
    }

    private static String kind(LibraryReport report) {
        return report.stage() == LibraryReport.Stage.READING && report.status() != ReadingStatus.COMPLETE
                ? report.status().name()
                : "STAGE_" + report.stage().name();
    }
}
