package org.vitaressources.exports.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.writing.Plain;

/// The sessions of a kit as events (iCalendar, RFC 5545). A second export of the same kit changes the same events.
public final class SessionCalendar {
    /// Of such files.
    public static final String MEDIA_TYPE = "text/calendar; charset=utf-8; method=PUBLISH";
    /// Minutes of a session without a length.
    public static final int UNPLANNED = 60;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private SessionCalendar() {}

    /// Writes an event for each session that has a date; one without a length lasts an hour.
    ///
    /// @param starts of the sessions, in their order, on the clocks of `zone`
    /// @param unnamed title of a session without one, by its number from 1
    public static void write(
            Manuscript manuscript,
            List<Optional<LocalDateTime>> starts,
            ZoneId zone,
            IntFunction<String> unnamed,
            OutputStream out)
            throws IOException {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN", "VCALENDAR");
        line(text, "VERSION", "2.0");
        line(text, "PRODID", "-//VITA ressources//Kits//FR");
        line(text, "METHOD", "PUBLISH");
        for (int i = 0; i < manuscript.parts().size(); i++) {
            if (i >= starts.size() || starts.get(i).isEmpty()) {
                continue;
            }
            Part part = manuscript.parts().get(i);
            Instant start = starts.get(i).get().atZone(zone).toInstant();
            Instant end = start.plusSeconds(60L * (part.minutes() > 0 ? part.minutes() : UNPLANNED));
            String title = part.title().isBlank() ? unnamed.apply(i + 1) : part.title();
            line(text, "BEGIN", "VEVENT");
            line(text, "UID", manuscript.key() + "-" + part.key() + "@vita-ressources");
            line(text, "DTSTAMP", MOMENT.format(manuscript.changed()));
            line(text, "DTSTART", MOMENT.format(start));
            line(text, "DTEND", MOMENT.format(end));
            line(text, "SUMMARY", words(manuscript.title() + "\u00A0: " + title));
            if (!part.aim().isBlank()) {
                line(text, "DESCRIPTION", words(part.aim()));
            }
            line(text, "END", "VEVENT");
        }
        line(text, "END", "VCALENDAR");
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// A value of text, §3.3.11.
    private static String words(String text) {
        return Plain.text(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// A line, folded where it has more octets than one may have (§3.1), never within a character.
    private static void line(StringBuilder text, String name, String value) {
        int octets = 0;
        for (int c : (name + ":" + value).codePoints().toArray()) {
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(c);
            octets += size;
        }
        text.append("\r\n");
    }
}
