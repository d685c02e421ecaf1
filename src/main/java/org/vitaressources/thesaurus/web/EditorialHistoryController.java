package org.vitaressources.thesaurus.web;

import java.util.List;
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
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.EditorialChange;
import org.vitaressources.library.EditorialFileChanged;
import org.vitaressources.library.EditorialFiles;
import org.vitaressources.thesaurus.Rewriting;
import org.vitaressources.thesaurus.Thesaurus;
import org.vitaressources.ui.Moments;
import org.vitaressources.ui.Pagination;

/// Every change of the files of vocabularies, the newest first, each with the state before it and the way
/// back.
@Controller
class EditorialHistoryController {
    private static final int PAGE = 40;
    private static final String HISTORY = "/administration/vocabulaires/historique";

    private final EditorialFiles files;
    private final Thesaurus thesaurus;
    private final Rewriting rewriting;
    private final Members members;
    private final Moments moments;

    EditorialHistoryController(
            EditorialFiles files, Thesaurus thesaurus, Rewriting rewriting, Members members, Moments moments) {
        this.files = files;
        this.thesaurus = thesaurus;
        this.rewriting = rewriting;
        this.members = members;
        this.moments = moments;
    }

    /// A change as shown.
    ///
    /// @param who its editor, empty for a former member
    /// @param latest nothing was changed in its file since, so that it can be taken back
    record Row(EditorialChange change, String who, String when, boolean latest) {}

    /// The pages of the list.
    record Listing() {
        public String page(int number) {
            return HISTORY + "?page=" + number;
        }
    }

    @GetMapping(HISTORY)
    String list(@RequestParam(defaultValue = "1") String page, Model model, Locale locale) {
        EditorialFiles.Selection all = EditorialFiles.Selection.of("");
        long total = files.count(all);
        Pagination pages = Pagination.of(total, PAGE, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
        List<EditorialChange> changes = files.newest(all, pages.page() * PAGE).stream()
                .skip((long) (pages.page() - 1) * PAGE)
                .toList();
        Map<MemberId, String> names = members.names(changes.stream()
                .map(change -> new MemberId(change.by()))
                .distinct()
                .toList());
        model.addAttribute(
                "rows",
                changes.stream().map(change -> row(change, names, locale)).toList());
        model.addAttribute("pages", pages);
        model.addAttribute("listing", new Listing());
        return "thesaurus/history";
    }

    @GetMapping(HISTORY + "/{number}")
    String one(@PathVariable String number, Model model, Locale locale) {
        EditorialChange change = change(number);
        model.addAttribute("row", row(change, members.names(List.of(new MemberId(change.by()))), locale));
        model.addAttribute(
                "lines",
                FileDiff.of(files.former(change.before()), files.former(change.after()))
                        .lines());
        model.addAttribute("progress", rewriting.progress(change.id()));
        return "thesaurus/change";
    }

    @PostMapping(HISTORY + "/{number}/annulation")
    String undo(@PathVariable String number, @AuthenticationPrincipal SignedInMember member) {
        EditorialChange change = change(number);
        try {
            return "redirect:" + HISTORY + "/"
                    + thesaurus.undo(change.id(), member.id()).id() + "?fait=vocabulaire-annule";
        } catch (EditorialFileChanged e) {
            return "redirect:" + HISTORY + "/" + change.id() + "?fait=vocabulaire-change";
        }
    }

    private EditorialChange change(String number) {
        if (!number.matches("[0-9]{1,15}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return files.change(Long.parseLong(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Row row(EditorialChange change, Map<MemberId, String> names, Locale locale) {
        return new Row(
                change,
                names.getOrDefault(new MemberId(change.by()), ""),
                moments.in(locale, change.at()),
                files.file(change.file()).sum().equals(change.after()));
    }
}
