package org.vitaressources.contributions.web;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.DraftStarts;
import org.vitaressources.contributions.SourceResources;
import org.vitaressources.library.Resource;

/// The practice that a new one is made from: chosen in the form, or the one that a reader wants to transpose.
@Controller
class SourcesController {
    private static final int LONGEST = 200;

    private final SourceResources sources;
    private final DraftStarts starts;

    SourcesController(SourceResources sources, DraftStarts starts) {
        this.sources = sources;
        this.starts = starts;
    }

    /// Resources whose title holds these words, for the form.
    ///
    /// @param words at least two characters, else there is nothing
    @GetMapping("/contributions/sources")
    @ResponseBody
    List<FormView.Box> holding(@RequestParam(name = "q", defaultValue = "") String words) {
        String plain = words.strip();
        return plain.length() < 2 || plain.length() > LONGEST
                ? List.of()
                : sources.holding(plain, Optional.empty()).stream()
                        .map(one -> new FormView.Box(one.title(), one.title(), "/ressources/" + one.slug(), false))
                        .toList();
    }

    /// Says what a transposition is before one begins.
    @GetMapping("/contributions/transposition")
    String ask(@RequestParam(name = "de", defaultValue = "") String source, Model model) {
        model.addAttribute("source", found(source));
        return "contributions/transposition";
    }

    /// Begins one.
    @PostMapping("/contributions/transpositions")
    String begin(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(name = "de", defaultValue = "") String source) {
        return "redirect:/contributions/"
                + starts.transposing(member.id(), found(source).id()).id() + "#partie-transposition";
    }

    private Resource found(String id) {
        return sources.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
