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

    @GetMapping("/kits/{id}/calendrier")
    String page(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "premiere", defaultValue = "") String first,
            @RequestParam(name = "jours", defaultValue = "7") String days,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            Locale locale) {
        Manuscript kit = kit(id, member, locale);
        List<String> starts = List.of();
        if (!first.isBlank()) {
            Optional<LocalDateTime> begin = moment(first);
            if (begin.isEmpty()) {
                problems.add("premiere", "export.calendar.unclear", first);
            } else if (!days.matches("[0-9]{1,3}") || Integer.parseInt(days) > LONGEST_GAP) {
                problems.add("jours", "export.calendar.days.unclear", LONGEST_GAP);
            } else {
                starts = IntStream.range(0, kit.parts().size())
                        .mapToObj(i -> begin.get()
                                .plusDays((long) i * Integer.parseInt(days))
                                .toString())
                        .toList();
            }
        }
        return show(id, kit, starts, first, days, model, locale);
    }

    @GetMapping("/kits/{id}/calendrier/seances")
    Object calendar(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "seance", defaultValue = "") List<String> starts,
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
            return show(id, kit, starts, "", "7", model, locale);
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
