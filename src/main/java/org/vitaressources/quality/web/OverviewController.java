package org.vitaressources.quality.web;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.quality.Assessments;
import org.vitaressources.quality.Links;
import org.vitaressources.quality.QualityFilter;

/// The quality of the collection on one page, what would help most readers first.
@Controller
class OverviewController {
    private static final int FIRST = 8;

    private final Assessments assessments;
    private final Links links;

    OverviewController(Assessments assessments, Links links) {
        this.assessments = assessments;
        this.links = links;
    }

    @GetMapping("/administration/qualite")
    String overview(@AuthenticationPrincipal SignedInMember member, Model model) {
        Limits limits = QualityAddress.limits(member);
        List<Assessments.Frequency> all = assessments.frequencies(QualityFilter.within(limits));
        model.addAttribute("overview", assessments.overview(limits));
        model.addAttribute("first", all.stream().limit(FIRST).toList());
        model.addAttribute("others", all.stream().skip(FIRST).toList());
        model.addAttribute("links", links.counts("", limits));
        model.addAttribute("checked", links.areChecked());
        return "quality/overview";
    }
}
