package org.vitaressources.accounts.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.AccountEvent;
import org.vitaressources.accounts.AccountJournal;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;

/// What happened to accounts, for administrators: to read, not to change.
@Controller
class JournalController {
    private static final int PAGE = 100;

    private final AccountJournal journal;
    private final Members members;

    JournalController(AccountJournal journal, Members members) {
        this.journal = journal;
        this.members = members;
    }

    @GetMapping("/administration/journal")
    String list(@RequestParam(defaultValue = "1") String page, Model model) {
        ListPage where = ListPage.of("/administration/journal", page, PAGE, journal.size());
        List<AccountEvent> events = journal.newest(where.number(), PAGE);
        Map<String, String> names = members
                .names(events.stream()
                        .flatMap(event -> Stream.of(event.member(), event.actor()))
                        .toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(name -> name.getKey().value(), Map.Entry::getValue));
        model.addAttribute("events", events);
        model.addAttribute("names", names);
        model.addAttribute("nobody", MemberId.NOBODY);
        model.addAttribute("list", where);
        model.addAttribute("pages", where.pagination());
        return "accounts/journal";
    }
}
