package org.vitaressources.review.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.vocabulary.CannedReply;
import org.vitaressources.vocabulary.Vocabularies;

/// Adds words that are ready to what a moderator has written so far, for browsers without scripts.
@Controller
class CannedReplyController {
    private final Openings openings;
    private final ReviewPage page;
    private final Vocabularies vocabularies;

    CannedReplyController(Openings openings, ReviewPage page, Vocabularies vocabularies) {
        this.openings = openings;
        this.page = page;
        this.vocabularies = vocabularies;
    }

    @PostMapping("/relecture/{id}/reponse-type")
    String insert(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal SignedInMember member,
            Model model,
            Locale locale) {
        Map<String, String> typed = new HashMap<>(form);
        String note = form.getOrDefault("note", "").strip();
        vocabularies.cannedReplies().stream()
                .filter(reply -> reply.id().equals(form.get("reponse-type")))
                .map(CannedReply::text)
                .findFirst()
                .ifPresent(text -> typed.put("note", note.isEmpty() ? text : note + "\n\n" + text));
        return page.show(openings.open(id, member), member, typed, Optional.empty(), model, locale);
    }
}
