package org.vitaressources.transposition.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.HeldPanel;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.library.ResourcePanel;

/// What the authors of transpositions answered, on the page of the life of the source, which outlives its withdrawal.
@Component
class SourceAnswersPanel implements HeldPanel {
    private final SourceAnswers answers;

    SourceAnswersPanel(SourceAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Optional<ResourcePanel.Shown> on(HeldResource held, Locale locale) {
        List<SourceAnswers.Line> lines = answers.about(held.id(), locale);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResourcePanel.Shown("transposition/_answers", lines));
    }
}
