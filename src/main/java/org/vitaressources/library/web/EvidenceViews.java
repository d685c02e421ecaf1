package org.vitaressources.library.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Assessment;
import org.vitaressources.library.Evidence;
import org.vitaressources.library.Ground;

/// Puts a level of evidence and its grounds into words.
@Component
class EvidenceViews {
    private final MessageSource messages;

    EvidenceViews(MessageSource messages) {
        this.messages = messages;
    }

    /// Nothing when nothing is known.
    Optional<EvidenceView> of(Assessment assessment, Locale locale) {
        return assessment
                .level()
                .map(level -> new EvidenceView(
                        level.id(),
                        level.level(),
                        assessment.grounds().stream()
                                .map(ground -> sentence(ground, level, locale))
                                .toList()));
    }

    private String sentence(Ground ground, Evidence level, Locale locale) {
        String next = Arrays.stream(Evidence.values())
                .filter(higher -> higher.level() == level.level() + 1)
                .findFirst()
                .map(higher -> messages.getMessage("evidence." + higher.id(), null, locale))
                .orElse("");
        return messages.getMessage(
                "evidence.ground." + ground.kind().id(), new Object[] {ground.count(), next}, locale);
    }
}
