package org.vitaressources.notebooks.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.accounts.Throttle;
import org.vitaressources.accounts.TooManyTries;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.notebooks.Followers;
import org.vitaressources.notebooks.Workshops;

/// Following a notebook, and no longer: on its page, and by the link of a letter without signing in.
@Controller
class NotebookFollowController {
    private static final int FREE = 60;

    private final Workshops workshops;
    private final Followers followers;
    private final Library library;
    private final Throttle throttle;

    NotebookFollowController(Workshops workshops, Followers followers, Library library, Clock clock) {
        this.workshops = workshops;
        this.followers = followers;
        this.library = library;
        throttle = new Throttle(FREE, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(1), clock);
    }

    @PostMapping("/carnets/{carnet}/suivi")
    String follow(@AuthenticationPrincipal SignedInMember member, @PathVariable String carnet) {
        Resource notebook = notebook(carnet);
        throttle.attempt(member.id().value()).ifPresent(wait -> {
            throw new TooManyTries(wait);
        });
        followers.follow(notebook.id(), member.id());
        return "redirect:/ressources/" + notebook.slug() + "?fait=carnet-suivi#suivre";
    }

    @PostMapping("/carnets/{carnet}/suivi/retrait")
    String leave(@AuthenticationPrincipal SignedInMember member, @PathVariable String carnet) {
        Resource notebook = notebook(carnet);
        followers.leave(notebook.id(), member.id());
        return "redirect:/ressources/" + notebook.slug() + "?fait=carnet-quitte#suivre";
    }

    /// What the link of a letter leads to: a page with a button, since programs that read letters follow links too.
    @GetMapping("/carnets/desabonnement/{secret}")
    String ask(@PathVariable String secret, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute(
                "notebook", followers.bySecret(secret).map(this::title).orElse(""));
        model.addAttribute("known", followers.bySecret(secret).isPresent());
        model.addAttribute("ended", false);
        return "notebooks/unsubscribe";
    }

    /// Says the same to whoever asks with a link that ended before.
    @PostMapping("/carnets/desabonnement/{secret}")
    String end(@PathVariable String secret, Model model) {
        model.addAttribute("secret", secret);
        model.addAttribute(
                "notebook", followers.leaveBySecret(secret).map(this::title).orElse(""));
        model.addAttribute("known", true);
        model.addAttribute("ended", true);
        return "notebooks/unsubscribe";
    }

    private String title(ResourceId notebook) {
        return library.byId(notebook)
                .map(resource -> resource.description().title())
                .orElse("");
    }

    private Resource notebook(String id) {
        return workshops.resource(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
