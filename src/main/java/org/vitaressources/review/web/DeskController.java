package org.vitaressources.review.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.review.MorningLetters;
import org.vitaressources.review.Queue;
import org.vitaressources.review.QueueFilter;
import org.vitaressources.ui.Pagination;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// What waits for moderators.
@Controller
class DeskController {
    private static final int PAGE = 50;

    private final Queue queue;
    private final QueueLines lines;
    private final Vocabularies vocabularies;
    private final MorningLetters letters;
    private final Clock clock;

    DeskController(Queue queue, QueueLines lines, Vocabularies vocabularies, MorningLetters letters, Clock clock) {
        this.queue = queue;
        this.lines = lines;
        this.vocabularies = vocabularies;
        this.letters = letters;
        this.clock = clock;
    }

    @PostMapping("/relecture/courrier")
    String morningLetter(
            @RequestParam(defaultValue = "oui") String courrier, @AuthenticationPrincipal SignedInMember member) {
        letters.want(member.id(), courrier.equals("oui"), clock.instant());
        return "redirect:/relecture?fait=" + (courrier.equals("oui") ? "courrier-oui" : "courrier-non");
    }

    @GetMapping("/relecture")
    String queue(
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String territoire,
            @RequestParam(defaultValue = "") String secteur,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tri,
            @RequestParam(defaultValue = "1") String page,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            Locale locale) {
        QueueAddress address = QueueAddress.of(vue, qui, type, territoire, secteur, q, tri, vocabularies);
        Queue.Seen seen = queue.see(address.filter(), member);
        Pagination pages =
                Pagination.of(seen.rows().size(), PAGE, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        int from = (pages.page() - 1) * PAGE;
        List<QueueLine> shown =
                lines.of(seen.rows().subList(from, Math.min(seen.rows().size(), from + PAGE)), locale);
        model.addAttribute("address", address);
        model.addAttribute("views", QueueFilter.View.values());
        model.addAttribute("orders", QueueFilter.Order.values());
        model.addAttribute("whos", QueueFilter.Who.values());
        model.addAttribute("types", lines.choices(SchemeName.RESOURCE_TYPES, locale));
        model.addAttribute("sectors", lines.choices(SchemeName.SECTORS, locale));
        model.addAttribute("awaiting", queue.others(member));
        model.addAttribute("counts", seen.counts());
        model.addAttribute("total", seen.rows().size());
        model.addAttribute("lines", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("morning", letters.wants(member.id()));
        return "review/queue";
    }
}
