package org.vitaressources.quality.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.Assessments;

/// What would make a published resource better, for its author.
@Controller
class AdviceController {
    private final Contributions contributions;
    private final Assessments assessments;
    private final ResourceQualities qualities;

    AdviceController(Contributions contributions, Assessments assessments, ResourceQualities qualities) {
        this.contributions = contributions;
        this.assessments = assessments;
        this.qualities = qualities;
    }

    @GetMapping("/contributions/{id}/conseils")
    String advice(@PathVariable String id, @AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        AssessedResource resource = ContributionId.parse(id)
                .flatMap(contributions::byId)
                .filter(one -> one.author().equals(member.id().value()))
                .flatMap(Contribution::resource)
                .flatMap(known -> assessments.find(known, Limits.NONE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("quality", qualities.of(resource, locale));
        return "quality/advice";
    }
}
