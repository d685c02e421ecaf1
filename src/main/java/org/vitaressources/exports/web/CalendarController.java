package org.vitaressources.exports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.exports.Exports;
import org.vitaressources.exports.Wish;
import org.vitaressources.exports.calendar.SessionCalendar;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.ui.Durations;
import org.vitaressources.ui.FormProblems;

/// When the sessions of a kit are: dates proposed from the first, each to be changed, and the calendar of them. Nothing
/// of it is kept: the dates are those of one group.
@Controller
class CalendarController {
    private static final int LONGEST_GAP = 366;
    private static final int A_DAY = 8 * 60;

    private final Exports exports;
    private final MessageSource messages;
    private final Clock clock;

    CalendarController(Exports exports, MessageSource messages, Clock clock) {
        this.exports = exports;
        this.messages = messages;
        this.clock = clock;
    }

    /// A session, how long it is (perhaps empty), and its date as written.
    record Line(int number, String title, String length, String start) {}

    /// What its page shows.
    ///
    /// @param first as written
    /// @param days between two sessions, as written
    record Shown(String kit, String title, List<Line> lines, String first, String days) {}

    /// Fills the dates that are still empty; what was typed stays.
    @GetMapping("/kits/{id}/calendrier")
    String page(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "premiere", defaultValue = "") String first,
            @RequestParam(name = "jours", defaultValue = "") String days,
            @RequestParam(name = "seance", defaultValue = "") List<String> typed,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            Locale locale) {
        Manuscript kit = kit(id, member, locale);
        String gap = days.isBlank() ? usual(kit) : days.strip();
        List<String> starts = typed;
        if (!first.isBlank()) {
            Optional<LocalDateTime> begin = moment(first);
            problems.addIf(begin.isEmpty(), "premiere", "export.calendar.unclear", first);
            problems.addIf(
                    !gap.matches("[0-9]{1,3}") || Integer.parseInt(gap) > LONGEST_GAP,
                    "jours",
                    "export.calendar.days.unclear",
                    LONGEST_GAP);
            if (begin.isPresent() && problems.isEmpty()) {
                starts = filled(kit, typed, begin.get(), Integer.parseInt(gap));
            }
        } else if (!typed.isEmpty()) {
            problems.add("premiere", "export.calendar.first.none");
        }
        return show(id, kit, starts, first, gap, model, locale);
    }

    /// One after the other on the same day when there are no days between them.
    private static List<String> filled(Manuscript kit, List<String> typed, LocalDateTime first, int days) {
        List<String> starts = new ArrayList<>();
        LocalDateTime next = first;
        for (int i = 0; i < kit.parts().size(); i++) {
            boolean blank = i >= typed.size() || typed.get(i).isBlank();
            starts.add(blank ? next.toString() : typed.get(i));
            int minutes = kit.parts().get(i).minutes();
            next = days > 0
                    ? first.plusDays((i + 1L) * days)
                    : moment(starts.get(i)).orElse(next).plusMinutes(minutes > 0 ? minutes : SessionCalendar.UNPLANNED);
        }
        return starts;
    }

    /// What is held within a day is proposed for one.
    private static String usual(Manuscript kit) {
        return kit.minutes() > 0 && kit.minutes() <= A_DAY ? "0" : "7";
    }

    @GetMapping("/kits/{id}/calendrier/seances")
    Object calendar(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "seance", defaultValue = "") List<String> starts,
            @RequestParam(name = "premiere", defaultValue = "") String first,
            @RequestParam(name = "jours", defaultValue = "") String days,
            @ModelAttribute("problems") FormProblems problems,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        Manuscript kit = kit(id, member, locale);
        List<Optional<LocalDateTime>> moments = new ArrayList<>();
        for (int i = 0; i < Math.min(starts.size(), kit.parts().size()); i++) {
            String start = starts.get(i);
            moments.add(moment(start));
            if (!start.isBlank() && moments.getLast().isEmpty()) {
                problems.add("seance-" + (i + 1), "export.calendar.unclear", start);
            }
        }
        if (problems.isEmpty() && moments.stream().allMatch(Optional::isEmpty)) {
            problems.add("seance-1", "export.calendar.none");
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(id, kit, starts, first, days.isBlank() ? usual(kit) : days, model, locale);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SessionCalendar.write(kit, moments, clock.getZone(), number -> named(number, locale), bytes);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("seances.ics")
                                .build()
                                .toString())
                .contentType(MediaType.valueOf(SessionCalendar.MEDIA_TYPE))
                .body(bytes.toByteArray());
    }

    private String show(
            String id, Manuscript kit, List<String> starts, String first, String days, Model model, Locale locale) {
        List<Line> lines = IntStream.range(0, kit.parts().size())
                .mapToObj(i -> new Line(
                        i + 1,
                        kit.parts().get(i).title().isBlank()
                                ? named(i + 1, locale)
                                : kit.parts().get(i).title(),
                        kit.parts().get(i).minutes() > 0
                                ? Durations.of(kit.parts().get(i).minutes())
                                : "",
                        i < starts.size() ? starts.get(i) : ""))
                .toList();
        model.addAttribute("calendar", new Shown(id, kit.title(), lines, first, days));
        return "exports/calendar";
    }

    private String named(int number, Locale locale) {
        return messages.getMessage("export.text.part", new Object[] {number}, locale);
    }

    private Manuscript kit(String id, SignedInMember member, Locale locale) {
        Wish wish = new Wish(Wish.Kind.KIT, id, Version.LEARNER, false, "", locale);
        return exports.manuscript(wish, member.id().value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// As a browser writes a date and an hour.
    private static Optional<LocalDateTime> moment(String written) {
        try {
            return written.isBlank() ? Optional.empty() : Optional.of(LocalDateTime.parse(written.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
