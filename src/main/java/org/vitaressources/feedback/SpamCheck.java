package org.vitaressources.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.vocabulary.Vocabularies;

/// Looks for spam by what can be known here, and asks nobody else: how a form was filled in, and what it says.
@Component
class SpamCheck {
    /// Nobody reads a form and fills it in sooner.
    static final Duration SOONEST = Duration.ofSeconds(3);

    /// How far back the same words count.
    static final Duration REMEMBERED = Duration.ofDays(30);

    private final FormStamps stamps;
    private final Reactions reactions;
    private final Vocabularies vocabularies;
    private final Clock clock;

    SpamCheck(FormStamps stamps, Reactions reactions, Vocabularies vocabularies, Clock clock) {
        this.stamps = stamps;
        this.reactions = reactions;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    Suspicion of(String words, FilledForm form, boolean member) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (!form.trap().isEmpty()) {
            signals.add(Signal.TRAP);
        }
        Optional<Duration> age = stamps.age(form.stamp());
        if (age.isEmpty()) {
            signals.add(Signal.STAMP);
        } else if (age.get().compareTo(SOONEST) < 0) {
            signals.add(Signal.FAST);
        }
        signals.addAll(TextSignals.of(words, vocabularies.unwantedPhrases()));
        String print = FoldedText.of(words).print();
        if (!print.isEmpty() && reactions.holds(print, clock.instant().minus(REMEMBERED))) {
            signals.add(Signal.REPEATED);
        }
        if (member) {
            signals.add(Signal.MEMBER);
        }
        return new Suspicion(signals);
    }
}
