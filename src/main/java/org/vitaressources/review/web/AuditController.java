package org.vitaressources.review.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;
import org.vitaressources.review.AuditFilter;
import org.vitaressources.review.AuditLog;
import org.vitaressources.review.AuditSource;
import org.vitaressources.tables.TableAnswers;
import org.vitaressources.ui.Pagination;

/// The log of who did what, for administrators: to read, page by page or as a table file, not to change.
@Controller
class AuditController {
    private static final int PAGE = 100;
    private static final int MOST_OF_A_FILE = 100_000;

    private final AuditLog log;
    private final AuditLines lines;
    private final Clock clock;

    AuditController(AuditLog log, AuditLines lines, Clock clock) {
        this.log = log;
        this.lines = lines;
        this.clock = clock;
    }

    /// What was chosen, as the addresses of pages have it.
    record Choice(String person, String step, String from, String until) {
        public String choices() {
            return "qui=" + encoded(person) + "&etape=" + encoded(step) + "&du=" + encoded(from) + "&au="
                    + encoded(until);
        }

        /// Address of a page, as the fragment of page numbers asks for it.
        public String page(int number) {
            return "/administration/audit?" + choices() + "&page=" + number;
        }

        private static String encoded(String value) {
            return UriUtils.encode(value, StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/administration/audit")
    String page(
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(defaultValue = "1") String page,
            Model model,
            Locale locale) {
        AuditFilter filter = filter(qui, etape, du, au);
        long total = log.count(filter);
        Pagination pages = Pagination.of(total, PAGE, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        model.addAttribute("choice", new Choice(qui, etape, du, au));
        model.addAttribute("people", lines.people(qui, locale));
        model.addAttribute("steps", lines.steps());
        model.addAttribute("total", total);
        model.addAttribute("lines", lines.of(log.page(filter, pages.page(), PAGE), locale));
        model.addAttribute("pages", pages);
        model.addAttribute(
                "kept", log.sources().stream().map(AuditSource::kept).distinct().toList());
        return "review/audit";
    }

    @GetMapping("/administration/audit.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "") String etape,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            Locale locale) {
        List<AuditLine> all = lines.of(log.page(filter(qui, etape, du, au), 1, MOST_OF_A_FILE), locale);
        return TableAnswers.values("vita-audit", lines.table(all, locale));
    }

    private AuditFilter filter(String who, String step, String from, String until) {
        return new AuditFilter(
                who.length() > 80 ? "" : who,
                lines.steps().stream().anyMatch(known -> known.id().equals(step)) ? step : "",
                day(from, 0, AuditFilter.BEGINNING),
                day(until, 1, AuditFilter.END));
    }

    private Instant day(String written, int later, Instant otherwise) {
        try {
            return LocalDate.parse(written)
                    .plusDays(later)
                    .atStartOfDay(clock.getZone())
                    .toInstant();
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
