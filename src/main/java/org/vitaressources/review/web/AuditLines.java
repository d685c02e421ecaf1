package org.vitaressources.review.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.review.AuditEntry;
import org.vitaressources.review.AuditEntry.Source;

/// Says the log in words, as a page and as a table file.
@Component
class AuditLines {
    private static final int MOST_PEOPLE = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Members members;
    private final Contributions contributions;
    private final Library library;
    private final StepLines steps;
    private final MessageSource messages;
    private final Clock clock;

    AuditLines(
            Members members,
            Contributions contributions,
            Library library,
            StepLines steps,
            MessageSource messages,
            Clock clock) {
        this.members = members;
        this.contributions = contributions;
        this.library = library;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /// A person who may be chosen.
    record Person(String id, String name) {}

    /// What an entry is about.
    private record About(String words, String link) {
        static final About NOTHING = new About("", "");
    }

    List<AuditLine> of(List<AuditEntry> entries, Locale locale) {
        Map<MemberId, String> names = members.names(entries.stream()
                .flatMap(entry ->
                        entry.source() == Source.ACCOUNT ? Stream.of(entry.by(), entry.about()) : Stream.of(entry.by()))
                .map(MemberId::new)
                .distinct()
                .toList());
        Map<String, About> known = new HashMap<>();
        return entries.stream()
                .map(entry -> {
                    About about =
                            known.computeIfAbsent(entry.source() + entry.about(), key -> about(entry, names, locale));
                    return new AuditLine(
                            entry.at(),
                            who(entry, names, locale),
                            what(entry, locale),
                            about.words(),
                            about.link(),
                            note(entry, locale));
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

    /// As comma-separated values, RFC 4180. A value that a spreadsheet would take for a formula is made a text.
    String table(List<AuditLine> lines, Locale locale) {
        Stream<String> head = Stream.of("at", "who", "what", "about", "note")
                .map(column -> messages.getMessage("audit." + column, null, locale));
        return "\ufeff"
                + row(head)
                + lines.stream()
                        .map(line -> row(Stream.of(
                                TIME.format(line.at().atZone(clock.getZone())),
                                line.who(),
                                line.what(),
                                line.about(),
                                line.note())))
                        .collect(Collectors.joining());
    }

    static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
    }

    private static String row(Stream<String> values) {
        return values.map(AuditLines::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private String who(AuditEntry entry, Map<MemberId, String> names, Locale locale) {
        boolean nobody = entry.by().isEmpty() && entry.source() != Source.CONTRIBUTION;
        if (!nobody) {
            return steps.who(entry.by(), names, locale);
        }
        return messages.getMessage(entry.source() == Source.RESOURCE ? "audit.disk" : "audit.unknown", null, locale);
    }

    /// What was done; a step that has no words yet is named as the program names it.
    private String what(AuditEntry entry, Locale locale) {
        String words = messages.getMessage(
                AuditSteps.message(entry.source() + ":" + entry.step()), null, entry.step(), locale);
        return words == null ? entry.step() : words;
    }

    /// Details of accounts are roles and means to sign in, more often than not.
    private String note(AuditEntry entry, Locale locale) {
        return switch (entry.source()) {
            case CONTRIBUTION -> steps.note(entry.step(), entry.note(), locale);
            case RESOURCE -> entry.note();
            case ACCOUNT ->
                Stream.of("role.", "means.")
                        .map(kind -> messages.getMessage(kind + entry.note(), null, "", locale))
                        .filter(words -> words != null && !words.isEmpty())
                        .findFirst()
                        .orElse(entry.note());
        };
    }

    private About about(AuditEntry entry, Map<MemberId, String> names, Locale locale) {
        if (entry.about().isEmpty()) {
            return About.NOTHING;
        }
        return switch (entry.source()) {
            case CONTRIBUTION ->
                ContributionId.parse(entry.about())
                        .flatMap(contributions::byId)
                        .map(it -> new About(
                                it.draft().title().isBlank()
                                        ? messages.getMessage("draft.untitled", null, locale)
                                        : it.draft().title(),
                                "/relecture/" + it.id()))
                        .orElse(new About(messages.getMessage("audit.deleted", null, locale), ""));
            case ACCOUNT -> {
                String name = names.get(new MemberId(entry.about()));
                yield name == null
                        ? new About(messages.getMessage("member.former", null, locale), "")
                        : new About(name, "/administration/personnes/" + entry.about());
            }
            case RESOURCE ->
                library.byId(new ResourceId(entry.about()))
                        .map(it -> new About(it.description().title(), "/ressources/" + it.slug()))
                        .orElse(new About(entry.about(), ""));
        };
    }

    private String named(String id, Locale locale) {
        Optional<Member> member = members.byId(new MemberId(id));
        return member.map(Member::name).orElseGet(() -> messages.getMessage("member.former", null, locale));
    }
}
