package org.vitaressources.preservation.web;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.library.KeptFixity;
import org.vitaressources.preservation.BackupLog;
import org.vitaressources.preservation.FixityFindings;
import org.vitaressources.preservation.FixityFindings.Found;
import org.vitaressources.preservation.FixityFindings.Place;
import org.vitaressources.preservation.Preparation;
import org.vitaressources.preservation.PreparationWork;
import org.vitaressources.preservation.Preparations;
import org.vitaressources.preservation.PreparedFiles;
import org.vitaressources.preservation.PreservationProperties;
import org.vitaressources.preservation.Snapshots;
import org.vitaressources.preservation.web.BackupsView.Last;
import org.vitaressources.preservation.web.BackupsView.Level;
import org.vitaressources.ui.FileSize;
import org.vitaressources.ui.Moments;

/// Says how the centre is kept in words.
@Component
class BackupViews {
    private static final int SHOWN = 10;
    private static final int PREPARED = 6;

    private final BackupLog backups;
    private final Preparations preparations;
    private final PreparationWork work;
    private final PreparedFiles files;
    private final FixityFindings findings;
    private final KeptFixity kept;
    private final Snapshots snapshots;
    private final PreservationProperties properties;
    private final Members members;
    private final Moments moments;
    private final MessageSource messages;
    private final Clock clock;

    BackupViews(
            BackupLog backups,
            Preparations preparations,
            PreparationWork work,
            PreparedFiles files,
            FixityFindings findings,
            KeptFixity kept,
            Snapshots snapshots,
            PreservationProperties properties,
            Members members,
            Moments moments,
            MessageSource messages,
            Clock clock) {
        this.backups = backups;
        this.preparations = preparations;
        this.work = work;
        this.files = files;
        this.findings = findings;
        this.kept = kept;
        this.snapshots = snapshots;
        this.properties = properties;
        this.members = members;
        this.moments = moments;
        this.messages = messages;
        this.clock = clock;
    }

    BackupsView of(Locale locale) {
        List<Preparation> asked = preparations.archives(PREPARED);
        Map<MemberId, String> names = members.names(asked.stream()
                .map(Preparation::by)
                .filter(id -> !id.isEmpty())
                .distinct()
                .map(MemberId::new)
                .toList());
        return new BackupsView(
                last(locale),
                snapshots.arePossible(),
                backups.newest(SHOWN).stream().map(one -> line(one, locale)).toList(),
                asked.stream()
                        .filter(one -> work.now().stream()
                                .noneMatch(at -> at.asked().id().equals(one.id())))
                        .map(one -> prepared(one, names, locale))
                        .toList(),
                work.now().map(at -> work(at, locale)),
                findings.rounds().stream()
                        .map(round -> new BackupsView.Reading(
                                round.place().name(), said(round.ended(), locale), said(round.began(), locale)))
                        .toList(),
                NumberFormat.getInstance(locale).format(properties.rereadPercentPerDay()),
                findings.all().stream().map(found -> damage(found, locale)).toList(),
                preparations
                        .lastCheck()
                        .map(one -> new BackupsView.Check(
                                moments.in(locale, one.ended().orElse(one.asked())), one.remarks())),
                Math.max(1, properties.kept().toHours()));
    }

    private Last last(Locale locale) {
        String overdue = span(properties.overdue(), locale);
        Optional<BackupLog.Entry> latest = backups.latest();
        if (latest.isEmpty()) {
            return new Last(Level.NONE, "", overdue);
        }
        Duration age = Duration.between(latest.get().made(), clock.instant());
        return new Last(age.compareTo(properties.overdue()) > 0 ? Level.OLD : Level.FINE, span(age, locale), overdue);
    }

    /// Days from two of them on, hours from one on, else minutes.
    private String span(Duration length, Locale locale) {
        if (length.toHours() >= 48) {
            return say("backups.days", locale, length.toDays());
        }
        return length.toHours() >= 1
                ? say("backups.hours", locale, length.toHours())
                : say("backups.minutes", locale, Math.max(1, length.toMinutes()));
    }

    private BackupsView.Line line(BackupLog.Entry one, Locale locale) {
        return new BackupsView.Line(
                moments.in(locale, one.made()),
                NumberFormat.getIntegerInstance(locale).format(one.files()),
                new FileSize(one.bytes()).in(locale),
                one.origin().name(),
                one.place(),
                one.remarks(),
                one.problem());
    }

    private BackupsView.Prepared prepared(Preparation one, Map<MemberId, String> names, Locale locale) {
        String name = one.by().isEmpty() ? say("member.centre", locale) : names.get(new MemberId(one.by()));
        return new BackupsView.Prepared(
                one.id(),
                one.kind(),
                one.state(),
                name == null ? say("member.former", locale) : name,
                moments.in(locale, one.asked()),
                new FileSize(one.bytes()).in(locale),
                one.isToFetch() ? until(files.until(one), locale) : "",
                one.fetched().isPresent(),
                one.remarks(),
                one.problem());
    }

    private BackupsView.Work work(PreparationWork.At at, Locale locale) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        boolean known = at.total() > 0;
        return new BackupsView.Work(
                at.asked().id(),
                at.asked().kind(),
                known
                        ? say("backups.files-of", locale, numbers.format(at.done()), numbers.format(at.total()))
                        : say(at.asked().kind().isArchive() ? "backups.collecting" : "backups.looking", locale),
                known ? (int) Math.min(100, at.done() * 100 / at.total()) : -1);
    }

    private BackupsView.Damage damage(Found found, Locale locale) {
        boolean content = found.place() == Place.CONTENT;
        return new BackupsView.Damage(
                found.file(),
                found.finding().name(),
                moments.in(locale, found.noticed()),
                content ? "CONTENT" : "KEPT",
                content ? List.of() : kept.uses(found.path()));
    }

    private String until(Instant moment, Locale locale) {
        return say("backups.day-hour", locale, moments.day(locale, moment), moments.hour(locale, moment));
    }

    private String said(Optional<Instant> moment, Locale locale) {
        return moment.map(when -> moments.in(locale, when)).orElse("");
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
