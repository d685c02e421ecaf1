package org.vitaressources.feedback.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.feedback.FeedbackDesk;
import org.vitaressources.feedback.ReactionId;
import org.vitaressources.feedback.UsefulMarks;
import org.vitaressources.vocabulary.Vocabularies;

/// What readers and members sent back, for moderators: all of it on one page.
@Controller("feedbackDeskController")
class DeskController {
    private final DeskPage page;
    private final DeskOne one;
    private final FeedbackDesk desk;
    private final UsefulMarks marks;
    private final Vocabularies vocabularies;

    DeskController(DeskPage page, DeskOne one, FeedbackDesk desk, UsefulMarks marks, Vocabularies vocabularies) {
        this.page = page;
        this.one = one;
        this.desk = desk;
        this.marks = marks;
        this.vocabularies = vocabularies;
    }

    @GetMapping("/relecture/retours")
    String list(
            @RequestParam(defaultValue = "") String vue,
            @RequestParam(defaultValue = "") String genre,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String territoire,
            @RequestParam(defaultValue = "") String dernier,
            @RequestParam(name = "page", defaultValue = "1") String number,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            Locale locale) {
        DeskAddress address = DeskAddress.of(vue, genre, q, territoire, vocabularies);
        page.show(address, number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 1, member, model, locale);
        ReactionId.parse(dernier)
                .flatMap(id -> desk.find(id, member))
                .ifPresent(row -> one.offerUndoing(row.reaction(), member, model));
        return "feedback/desk";
    }

    @GetMapping("/relecture/retours/{id}")
    String one(@PathVariable String id, @AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        return one.show(one.row(id, member), member, Map.of(), model, locale);
    }

    /// The words of a mark may be shown to the authors.
    @PostMapping("/relecture/retours/utile/{id}/affichage")
    String showWords(@PathVariable String id, @AuthenticationPrincipal SignedInMember member) {
        marks.settle(mark(id, member).id(), true);
        return "redirect:/relecture/retours?vue=useful&fait=retour-utile-montre";
    }

    /// A mark is no mark.
    @PostMapping("/relecture/retours/utile/{id}/suppression")
    String delete(@PathVariable String id, @AuthenticationPrincipal SignedInMember member) {
        marks.settle(mark(id, member).id(), false);
        return "redirect:/relecture/retours?vue=useful&fait=retour-utile-supprime";
    }

    private UsefulMarks.Mark mark(String id, SignedInMember member) {
        return page.mark(id, member).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
