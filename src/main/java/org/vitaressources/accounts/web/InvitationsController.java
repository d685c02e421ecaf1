package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.AddressTaken;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.Invitations;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.Role;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;

/// Offers accounts: a moderator those of contributors, an administrator any.
@Controller
class InvitationsController {
    private final Invitations invitations;
    private final LimitsForm limitsForm;

    InvitationsController(Invitations invitations, LimitsForm limitsForm) {
        this.invitations = invitations;
        this.limitsForm = limitsForm;
    }

    /// What was filled in.
    record Form(String courriel, String role, String territoires, String secteurs, String langue) {
        static final Form EMPTY = new Form("", Role.CONTRIBUTOR.name(), "", "", "fr");
    }

    @GetMapping("/invitations")
    String list(@AuthenticationPrincipal SignedInMember member, Model model) {
        return page(member, Form.EMPTY, model);
    }

    @PostMapping("/invitations")
    String offer(
            @AuthenticationPrincipal SignedInMember member,
            @RequestParam(defaultValue = "") String courriel,
            @RequestParam(defaultValue = "CONTRIBUTOR") String role,
            @RequestParam(defaultValue = "") String territoires,
            @RequestParam(defaultValue = "") String secteurs,
            @RequestParam(defaultValue = "fr") String langue,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response) {
        Optional<EmailAddress> email = EmailAddress.parse(courriel);
        problems.addIf(email.isEmpty(), "courriel", courriel.isBlank() ? "problem.email.empty" : "problem.email.form");
        Role wanted = PeopleController.role(role);
        problems.addIf(wanted == null || !mayOffer(member).contains(wanted), "role", "problem.role");
        Limits limits = limitsForm.read(territoires, secteurs, problems);
        if (email.isPresent() && wanted != null && problems.isEmpty()) {
            try {
                Locale language = langue.equals("en") ? Locale.ENGLISH : Locale.FRENCH;
                invitations.offer(member, email.get(), wanted, limits, language);
                return "redirect:/invitations?fait=invitation";
            } catch (AddressTaken e) {
                problems.add("courriel", "problem.email.taken");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(member, new Form(courriel, role, territoires, secteurs, langue), model);
    }

    private String page(SignedInMember member, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", mayOffer(member));
        model.addAttribute("offered", invitations.offered());
        return "accounts/invitations";
    }

    private static List<Role> mayOffer(SignedInMember member) {
        return member.administers() ? Arrays.asList(Role.values()) : List.of(Role.CONTRIBUTOR);
    }
}
