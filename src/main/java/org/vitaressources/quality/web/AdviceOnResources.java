package org.vitaressources.quality.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.ResourceAdvice;
import org.vitaressources.library.ResourceId;
import org.vitaressources.quality.Assessments;

/// Tells authors, in the list of what they wrote, that there is advice on it.
@Component
class AdviceOnResources implements ResourceAdvice {
    private final Assessments assessments;

    AdviceOnResources(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Map<ContributionId, Advice> on(Collection<Contribution> published) {
        Map<ResourceId, Integer> counts = assessments.counts(
                published.stream().flatMap(one -> one.resource().stream()).toList());
        Map<ContributionId, Advice> advice = new HashMap<>();
        published.forEach(one -> one.resource()
                .map(counts::get)
                .ifPresent(count -> advice.put(
                        one.id(),
                        new Advice("quality.advice.count", count, "/contributions/" + one.id() + "/conseils"))));
        return advice;
    }
}
