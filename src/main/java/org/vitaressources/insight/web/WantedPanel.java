package org.vitaressources.insight.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.StartPanel;

/// What readers look for and the centre does not hold yet, where a contribution begins.
@Component
class WantedPanel implements StartPanel {
    private final DecisionForms forms;

    WantedPanel(DecisionForms forms) {
        this.forms = forms;
    }

    @Override
    public Optional<Shown> in(Locale locale) {
        List<DecisionForms.Wanted> wanted = forms.wanted(locale);
        return wanted.isEmpty() ? Optional.empty() : Optional.of(new Shown("insight/_wanted", wanted));
    }
}
