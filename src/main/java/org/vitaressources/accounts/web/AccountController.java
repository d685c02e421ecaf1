package org.vitaressources.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.vitaressources.accounts.Accounts;
import org.vitaressources.accounts.ContactPreference;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.Profile;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.ui.FormProblems;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// What a member says of themselves.
@Controller
class AccountController {
    private final Members members;
    private final Accounts accounts;
    private final Vocabularies vocabularies;

    AccountController(Members members, Accounts accounts, Vocabularies vocabularies) {
        this.members = members;
        this.accounts = accounts;
        this.vocabularies = vocabularies;
    }

    /// A choice in a list.
    record Choice(String value, String label) {}

    @GetMapping("/compte")
    String form(@AuthenticationPrincipal SignedInMember signedIn, Model model, Locale locale) {
        Member member = members.get(signedIn.id());
        return page(member, ProfileForm.of(member, vocabularies), model, locale);
    }

    @PostMapping("/compte/profil")
    String describe(
            @AuthenticationPrincipal SignedInMember signedIn,
            ProfileForm form,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Profile profile = form.check(problems, vocabularies);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(members.get(signedIn.id()), form, model, locale);
        }
        accounts.describe(signedIn.id(), profile, form.language());
        return "redirect:/compte?fait=profil";
    }

    private String page(Member member, ProfileForm form, Model model, Locale locale) {
        model.addAttribute("account", member);
        model.addAttribute("form", form);
        model.addAttribute("contacts", ContactPreference.values());
        model.addAttribute(
                "types",
                vocabularies.scheme(SchemeName.STRUCTURE_TYPES).all().stream()
                        .filter(type -> !type.deprecated() || type.id().equals(form.type()))
                        .map(type -> new Choice(type.id(), type.label(locale)))
                        .toList());
        return "accounts/account";
    }
}
