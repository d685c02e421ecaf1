package org.vitaressources.exports.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vitaressources.exports.SampleManuscripts;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Version;

class SessionCalendarTests {
    private final Path folder;

    SessionCalendarTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachSessionIsAnEventOfItsLength() throws IOException {
        assertThat(calendar(SampleManuscripts.kit(Version.LEARNER, folder)))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("UID:kit-7-seance-1@vita-ressources\r\n", "UID:kit-7-seance-2@vita-ressources\r\n")
                .contains("DTSTART:20260326T080000Z\r\nDTEND:20260326T084000Z\r\n")
                .contains("DTSTAMP:20260304T050607Z\r\n");
    }

    @Test
    void theHourStaysWhenTheClockChanges() throws IOException {
        // From winter to summer time on 29 March.
        assertThat(calendar(SampleManuscripts.kit(Version.LEARNER, folder))).contains("DTSTART:20260402T070000Z");
    }

    @Test
    void noLineHasMoreThanSeventyFiveOctets() throws IOException {
        String calendar = calendar(SampleManuscripts.hostile(folder));
        assertThat(calendar.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "").split("\r\n")).allMatch(line -> line.matches("[A-Z]+:.*"));
    }

    @Test
    void aSessionWithoutADateIsNoEvent() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SessionCalendar.write(
                SampleManuscripts.kit(Version.LEARNER, folder),
                List.of(Optional.empty(), Optional.of(LocalDateTime.of(2026, 3, 26, 9, 0))),
                ZoneId.of("Europe/Paris"),
                number -> "Séance " + number,
                out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("UID:kit-7-seance-1@")
                .contains("UID:kit-7-seance-2@");
    }

    private static String calendar(Manuscript manuscript) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LocalDateTime first = LocalDateTime.of(2026, 3, 26, 9, 0);
        SessionCalendar.write(
                manuscript,
                Stream.iterate(first, day -> day.plusDays(7))
                        .limit(manuscript.parts().size())
                        .map(Optional::of)
                        .toList(),
                ZoneId.of("Europe/Paris"),
                number -> "Séance " + number,
                out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
