package org.vitaressources.quality.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.ResourceId;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.Assessments;
import org.vitaressources.quality.AuthorLetters;
import org.vitaressources.quality.Links;

/// One resource: what would make it better, where its links lead, who may be written to about it.
@Controller
class ResourceQualityController {
    private static final int MOST_LINKS = 100;

    private final Assessments assessments;
    private final ResourceQualities qualities;
    private final Links links;
    private final LinkLines lines;
    private final AuthorLetters letters;

    ResourceQualityController(
            Assessments assessments, ResourceQualities qualities, Links links, LinkLines lines, AuthorLetters letters) {
        this.assessments = assessments;
        this.qualities = qualities;
        this.links = links;
        this.lines = lines;
        this.letters = letters;
    }

    @GetMapping("/administration/qualite/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        Limits limits = QualityAddress.limits(member);
        AssessedResource resource = id(id).flatMap(known -> assessments.find(known, limits))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Links.Selection all =
                new Links.Selection(Optional.empty(), false, resource.id().value(), limits);
        model.addAttribute("quality", qualities.of(resource, locale));
        model.addAttribute("linkCount", links.count(all));
        model.addAttribute("links", lines.of(links.page(all, 1, MOST_LINKS), locale));
        model.addAttribute("checked", links.areChecked());
        model.addAttribute("letters", letters.plan(List.of(resource)));
        return "quality/resource";
    }

    static Optional<ResourceId> id(String written) {
        try {
            return Optional.of(new ResourceId(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
