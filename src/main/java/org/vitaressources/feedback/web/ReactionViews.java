package org.vitaressources.feedback.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.feedback.Correction;
import org.vitaressources.feedback.Question;
import org.vitaressources.feedback.Reaction;
import org.vitaressources.feedback.TextChange;
import org.vitaressources.feedback.TrialReport;
import org.vitaressources.feedback.web.ReactionView.Fact;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.Moments;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Says reactions in words.
@Component
class ReactionViews {
    private static final int HOURS_OF_A_DAY = 24;
    private static final TextChange NOTHING = new TextChange("", "", "", "");

    private final Library library;
    private final Members members;
    private final TrialChoices places;
    private final Vocabularies vocabularies;
    private final Moments moments;
    private final MessageSource messages;
    private final Clock clock;

    ReactionViews(
            Library library,
            Members members,
            TrialChoices places,
            Vocabularies vocabularies,
            Moments moments,
            MessageSource messages,
            Clock clock) {
        this.library = library;
        this.members = members;
        this.places = places;
        this.vocabularies = vocabularies;
        this.moments = moments;
        this.messages = messages;
        this.clock = clock;
    }

    ReactionView of(Reaction reaction, Locale locale) {
        return of(reaction, library.byId(reaction.resource()), locale);
    }

    ReactionView of(Reaction reaction, Optional<Resource> resource, Locale locale) {
        return new ReactionView(
                reaction,
                resource.map(found -> found.description().title())
                        .orElse(reaction.resource().value()),
                resource.map(Resource::slug).orElse(""),
                moments.in(locale, reaction.sent()),
                age(reaction.changed(), locale),
                sender(reaction, locale),
                reaction.matter() instanceof TrialReport trial ? facts(trial, locale) : List.of(),
                reaction.matter() instanceof Correction correction
                        ? TextChange.between(correction.original(), correction.proposed())
                        : NOTHING,
                reaction.matter() instanceof Correction correction ? document(resource, correction.document()) : "",
                reaction.matter() instanceof Question question ? name(question.answeredBy(), locale) : "");
    }

    /// Name of an account; *ancien membre* when it is gone, nothing for none.
    String name(String account, Locale locale) {
        return account.isEmpty()
                ? ""
                : members.names(List.of(new MemberId(account))).values().stream()
                        .findFirst()
                        .orElseGet(() -> say("member.former", locale));
    }

    /// *depuis 5 heures*, *depuis 3 jours*.
    String age(Instant then, Locale locale) {
        Instant now = clock.instant();
        long hours = Math.max(0, ChronoUnit.HOURS.between(then, now));
        return hours < HOURS_OF_A_DAY
                ? say("review.age.hours", locale, hours)
                : say("review.age.days", locale, ChronoUnit.DAYS.between(day(then), day(now)));
    }

    private LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, clock.getZone());
    }

    private String sender(Reaction reaction, Locale locale) {
        return reaction.sender().isMember()
                ? name(reaction.sender().member(), locale)
                : say(
                        reaction.sender().email().isEmpty() ? "feedback.sender.stranger" : "feedback.sender.reachable",
                        locale);
    }

    private List<Fact> facts(TrialReport trial, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        String type = vocabularies
                .scheme(SchemeName.STRUCTURE_TYPES)
                .byId(trial.structureType())
                .map(known -> " (" + known.label(locale) + ")")
                .orElse("");
        facts.add(new Fact("structure", trial.structure() + type));
        facts.add(new Fact("territory", places.written(trial.territory())));
        facts.add(new Fact("date", new PartialDate(trial.date()).in(locale)));
        facts.add(new Fact("result", say("feedback.result." + trial.result().id(), locale)));
        facts.add(new Fact("kept", trial.kept()));
        facts.add(new Fact("changed", trial.changed()));
        facts.add(new Fact("dropped", trial.dropped()));
        facts.add(new Fact("obstacle", trial.obstacle()));
        return facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
    }

    private static String document(Optional<Resource> resource, String name) {
        return name.isEmpty()
                ? ""
                : resource.flatMap(found -> found.documents().stream()
                                .filter(document -> document.name().equals(name))
                                .map(LibraryDocument::title)
                                .findFirst())
                        .orElse(name);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, locale));
    }
}
