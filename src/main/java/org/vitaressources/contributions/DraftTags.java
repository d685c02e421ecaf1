package org.vitaressources.contributions;

import org.springframework.stereotype.Component;
import org.vitaressources.recognition.Suggestion;

/// Writes chosen suggestions into a draft, beside its author who may be writing at the same moment.
@Component
public class DraftTags {
    private final DraftChanges drafts;
    private final DraftTopics topics;

    DraftTags(DraftChanges drafts, DraftTopics topics) {
        this.drafts = drafts;
        this.topics = topics;
    }

    /// Takes a suggestion.
    public void choose(ContributionId id, Suggestion.Kind kind, String value) {
        drafts.change(id, draft -> topics.with(draft, kind, value));
    }

    /// Lets go of it.
    public void drop(ContributionId id, Suggestion.Kind kind, String value) {
        drafts.change(id, draft -> topics.without(draft, kind, value));
    }
}
