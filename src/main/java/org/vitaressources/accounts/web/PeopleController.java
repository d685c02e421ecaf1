package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.AccountJournal;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.EmailChange;
import org.vitaressources.accounts.LastAdministrator;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Passkeys;
import org.vitaressources.accounts.Role;
import org.vitaressources.accounts.SecondFactors;
import org.vitaressources.accounts.Sessions;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;

/// The people of the site, for administrators.
@Controller
class PeopleController {
    private static final int PAGE = 50;
    private static final int EVENTS = 30;

    private final Members members;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final Passkeys passkeys;
    private final AccountJournal journal;
    private final LimitsForm limitsForm;
    private final EmailChange addresses;

    PeopleController(
            Members members,
            Accounts accounts,
            Sessions sessions,
            SecondFactors secondFactors,
            Passkeys passkeys,
            AccountJournal journal,
            LimitsForm limitsForm,
            EmailChange addresses) {
        this.members = members;
        this.accounts = accounts;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.journal = journal;
        this.limitsForm = limitsForm;
        this.addresses = addresses;
    }

    @GetMapping("/administration/personnes")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String suspendues,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Members.Selection selection = new Members.Selection(q, role(role), !suspendues.isEmpty());
        long total = members.count(selection);
        ListPage where = ListPage.of("/administration/personnes", page, PAGE, total)
                .with("q", q)
                .with("role", role)
                .with("suspendues", suspendues);
        model.addAttribute("people", members.find(selection, where.number(), PAGE));
        model.addAttribute("total", total);
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("suspended", !suspendues.isEmpty());
        model.addAttribute("roles", Role.values());
        model.addAttribute("list", where);
        model.addAttribute("pages", where.pagination());
        return "accounts/people";
    }

    @GetMapping("/administration/personnes/{id}")
    String one(@PathVariable String id, Model model) {
        return page(members.get(new MemberId(id)), model);
    }

    @PostMapping("/administration/personnes/{id}/role")
    @RecentProof.Needed(page = "/administration/personnes")
    String changeRole(
            @AuthenticationPrincipal SignedInMember by,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String territoires,
            @RequestParam(defaultValue = "") String secteurs,
            @ModelAttribute("problems") FormProblems problems,
            Model model) {
        Member member = members.get(new MemberId(id));
        Role wanted = role(role);
        problems.addIf(wanted == null, "role", "problem.role");
        Limits limits = limitsForm.read(territoires, secteurs, problems);
        if (wanted != null && problems.isEmpty()) {
            try {
                accounts.changeRole(by.id(), member.id(), wanted, limits);
                return back(id, "role");
            } catch (LastAdministrator e) {
                problems.add("role", "problem.last-administrator");
            }
        }
        model.addAllAttributes(Map.of("territories", territoires, "sectors", secteurs));
        return page(member, model);
    }

    @PostMapping("/administration/personnes/{id}/suspension")
    @RecentProof.Needed(page = "/administration/personnes")
    String suspend(
            @AuthenticationPrincipal SignedInMember by,
            @PathVariable String id,
            @ModelAttribute("problems") FormProblems problems,
            Model model) {
        Member member = members.get(new MemberId(id));
        try {
            accounts.suspend(by.id(), member.id());
            return back(id, "suspendu-fait");
        } catch (LastAdministrator e) {
            problems.add("suspension", "problem.last-administrator");
            return page(member, model);
        }
    }

    @PostMapping("/administration/personnes/{id}/retablissement")
    @RecentProof.Needed(page = "/administration/personnes")
    String restore(@AuthenticationPrincipal SignedInMember by, @PathVariable String id) {
        accounts.restore(by.id(), new MemberId(id));
        return back(id, "retabli");
    }

    @PostMapping("/administration/personnes/{id}/sessions/fin")
    @RecentProof.Needed(page = "/administration/personnes")
    String endSessions(@AuthenticationPrincipal SignedInMember by, @PathVariable String id) {
        accounts.endSessions(by.id(), members.get(new MemberId(id)).id());
        return back(id, "sessions");
    }

    /// For who came with an archive, which does not hold addresses; the address itself confirms it.
    @PostMapping("/administration/personnes/{id}/adresse")
    @RecentProof.Needed(page = "/administration/personnes")
    String giveAddress(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String courriel,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletRequest request) {
        Member member = members.get(new MemberId(id));
        Optional<EmailAddress> email = EmailAddress.parse(courriel).filter(written -> !written.isNowhere());
        if (email.isEmpty() || member.hasAddress()) {
            problems.add("courriel", courriel.isBlank() ? "problem.email.empty" : "problem.email.form");
            model.addAttribute("email", courriel);
            return page(member, model);
        }
        addresses.ask(member.id(), email.get(), Clients.of(request));
        return back(id, "adresse");
    }

    /// For who has lost both the authenticator and the recovery codes.
    @PostMapping("/administration/personnes/{id}/code/retrait")
    @RecentProof.Needed(page = "/administration/personnes")
    String removeSecondFactor(@AuthenticationPrincipal SignedInMember by, @PathVariable String id) {
        secondFactors.remove(members.get(new MemberId(id)).id(), by.id());
        return back(id, "code-retire");
    }

    private String page(Member member, Model model) {
        if (!model.containsAttribute("territories")) {
            model.addAllAttributes(limitsForm.written(member.limits()));
        }
        model.addAttribute("account", member);
        model.addAttribute("roles", Role.values());
        model.addAttribute("codes", secondFactors.isOn(member.id()));
        model.addAttribute("passkeys", passkeys.of(member.id()).size());
        model.addAttribute("sessions", sessions.of(member.id()));
        model.addAttribute("events", journal.of(member.id(), EVENTS));
        return "accounts/person";
    }

    private static String back(String id, String done) {
        return "redirect:/administration/personnes/" + new MemberId(id.replaceAll("[^0-9a-f-]", "")) + "?fait=" + done;
    }

    static @Nullable Role role(String written) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(written))
                .findFirst()
                .orElse(null);
    }
}
