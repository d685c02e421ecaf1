package org.vitaressources.review.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditLog;
import org.vitaressources.review.AuditSource;
import org.vitaressources.review.AuditSource.About;

/// Says the log in words, as a page and as a table file.
@Component
class AuditLines {
    private static final int MOST_PEOPLE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final AuditLog log;
    private final Members members;
    private final StepLines steps;
    private final MessageSource messages;
    private final Clock clock;

    AuditLines(AuditLog log, Members members, StepLines steps, MessageSource messages, Clock clock) {
        this.log = log;
        this.members = members;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /// A person who may be chosen.
    record Person(String id, String name) {}

    /// Something that the log can tell of and that may be chosen.
    ///
    /// @param id `CONTRIBUTION:acceptance`: name of the source and step
    /// @param message key of its words
    record Step(String id, String message) {}

    List<Step> steps() {
        return log.sources().stream()
                .flatMap(source ->
                        source.steps().stream().map(step -> new Step(source.name() + ":" + step, source.message(step))))
                .toList();
    }

    List<AuditLine> of(List<AuditEntry> entries, Locale locale) {
        Map<MemberId, String> names = members.names(entries.stream()
                .map(AuditEntry::by)
                .map(MemberId::new)
                .distinct()
                .toList());
        Map<String, About> known = new HashMap<>();
        return entries.stream()
                .map(entry -> {
                    AuditSource source = log.source(entry);
                    About about =
                            known.computeIfAbsent(entry.source() + entry.about(), key -> about(source, entry, locale));
                    return new AuditLine(
                            entry.at(),
                            who(source, entry, names, locale),
                            what(source, entry, locale),
                            about.words(),
                            about.link(),
                            source.note(entry, locale));
                })
                .toList();
    }

    /// Those who have an account, and who was chosen.
    List<Person> people(String chosen, Locale locale) {
        List<Person> all = members.find(Members.Selection.ALL, 1, MOST_PEOPLE).stream()
                .map(member -> new Person(member.id().value(), member.name()))
                .toList();
        boolean there =
                chosen.isEmpty() || all.stream().anyMatch(person -> person.id().equals(chosen));
        return there
                ? all
                : Stream.concat(all.stream(), Stream.of(new Person(chosen, named(chosen, locale))))
                        .toList();
    }

    /// As a table file.
    List<List<String>> table(List<AuditLine> lines, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("at", "who", "what", "about", "note")
                .map(column -> messages.getMessage("audit." + column, null, locale))
                .toList());
        lines.forEach(line -> rows.add(List.of(
                TIME.format(line.at().atZone(clock.getZone())), line.who(), line.what(), line.about(), line.note())));
        return rows;
    }

    private static About about(AuditSource source, AuditEntry entry, Locale locale) {
        return entry.about().isEmpty() ? About.NOTHING : source.about(entry, locale);
    }

    private String who(AuditSource source, AuditEntry entry, Map<MemberId, String> names, Locale locale) {
        return entry.by().isEmpty()
                ? messages.getMessage(source.nobody(), null, locale)
                : steps.who(entry.by(), names, locale);
    }

    /// What was done; a step that has no words yet is named as the program names it.
    private String what(AuditSource source, AuditEntry entry, Locale locale) {
        String words = messages.getMessage(source.message(entry.step()), null, entry.step(), locale);
        return words == null ? entry.step() : words;
    }

    private String named(String id, Locale locale) {
        Optional<Member> member = members.byId(new MemberId(id));
        return member.map(Member::name).orElseGet(() -> messages.getMessage("member.former", null, locale));
    }
}
