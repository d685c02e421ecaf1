package org.vitaressources.quality.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.quality.AssessedResource;
import org.vitaressources.quality.Assessments;
import org.vitaressources.quality.LinkRecord;
import org.vitaressources.quality.LinkState;
import org.vitaressources.quality.Links;
import org.vitaressources.quality.ListedLink;
import org.vitaressources.ui.Pagination;

/// The links out of the collection, by what is known of them; what is done about one.
@Controller
class LinksController {
    private static final int PAGE = 50;
    private static final String EXCLUDED = "excluded";

    private final Links links;
    private final LinkLines lines;
    private final Assessments assessments;

    LinksController(Links links, LinkLines lines, Assessments assessments) {
        this.links = links;
        this.lines = lines;
        this.assessments = assessments;
    }

    /// What was chosen, as addresses have it.
    ///
    /// @param state name of a state, `excluded`, or empty for all
    /// @param resource id, or empty for all
    record Choice(String state, String resource) {
        /// Address of another state.
        public String path(String other) {
            return "/administration/qualite/liens?etat=" + other
                    + (resource.isEmpty() ? "" : "&ressource=" + UriUtils.encode(resource, "UTF-8"));
        }

        /// Address of a page, as the fragment of page numbers asks for it.
        public String page(int number) {
            return path(state) + "&page=" + number;
        }
    }

    @GetMapping("/administration/qualite/liens")
    String list(
            @RequestParam(defaultValue = "") String etat,
            @RequestParam(defaultValue = "") String ressource,
            @RequestParam(defaultValue = "1") String page,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            Locale locale) {
        Limits limits = QualityAddress.limits(member);
        Optional<AssessedResource> one =
                ResourceQualityController.id(ressource).flatMap(id -> assessments.find(id, limits));
        String resource = one.map(found -> found.id().value()).orElse("");
        Optional<LinkState> state = state(etat);
        boolean excluded = etat.equals(EXCLUDED);
        Links.Selection chosen = new Links.Selection(state, excluded, resource, limits);
        int total = links.count(chosen);
        Pagination pages = Pagination.of(total, PAGE, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        List<ListedLink> shown = links.page(chosen, pages.page(), PAGE);
        model.addAttribute("choice", new Choice(excluded ? EXCLUDED : name(state), resource));
        one.ifPresent(found -> model.addAttribute("of", found));
        model.addAttribute("checked", links.areChecked());
        model.addAttribute("counts", links.counts(resource, limits));
        model.addAttribute("states", LinkState.values());
        model.addAttribute("total", total);
        model.addAttribute("lines", lines.of(shown, locale));
        model.addAttribute("pages", pages);
        return "quality/links";
    }

    @PostMapping("/administration/qualite/liens/{id}/verification")
    String askAgain(@PathVariable String id, @AuthenticationPrincipal SignedInMember member) {
        LinkRecord link = find(id, member);
        if (!links.areChecked()) {
            // Nothing is asked for: the page says so.
            return "redirect:/administration/qualite/liens";
        }
        links.askAgain(link, member.id());
        return done(link, "lien-a-verifier");
    }

    @PostMapping("/administration/qualite/liens/{id}/exclusion")
    String exclude(@PathVariable String id, @AuthenticationPrincipal SignedInMember member) {
        LinkRecord link = find(id, member);
        links.exclude(link, true, member.id());
        return done(link, "lien-ignore");
    }

    @PostMapping("/administration/qualite/liens/{id}/exclusion/annulation")
    String include(@PathVariable String id, @AuthenticationPrincipal SignedInMember member) {
        LinkRecord link = find(id, member);
        links.exclude(link, false, member.id());
        return done(link, "lien-suivi");
    }

    private LinkRecord find(String id, SignedInMember member) {
        return links.find(id, QualityAddress.limits(member))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Back to where it was seen: among those of its state.
    private static String done(LinkRecord before, String done) {
        String state = before.excluded().isPresent() ? EXCLUDED : name(Optional.of(before.state()));
        return "redirect:/administration/qualite/liens?etat=" + state + "&fait=" + done;
    }

    private static String name(Optional<LinkState> state) {
        return state.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
    }

    private static Optional<LinkState> state(String written) {
        return Arrays.stream(LinkState.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }
}
