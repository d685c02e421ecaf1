package org.vitaressources.accounts.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.vitaressources.mail.Outbox;

/// The letters that the site wrote, for administrators: without a mail server they are read here and passed on.
@Controller
class OutboxController {
    private static final int PAGE = 50;

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/administration/courriels")
    String list(@RequestParam(defaultValue = "1") String page, Model model) {
        ListPage where = ListPage.of("/administration/courriels", page, PAGE, outbox.size());
        model.addAttribute("letters", outbox.newest(where.number(), PAGE));
        model.addAttribute("sends", outbox.sends());
        model.addAttribute("list", where);
        model.addAttribute("pages", where.pagination());
        return "accounts/outbox";
    }

    @GetMapping("/administration/courriels/{id}")
    @RecentProof.Needed(page = "/administration/courriels")
    String one(@PathVariable String id, Model model) {
        model.addAttribute(
                "letter", outbox.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "accounts/letter";
    }
}
