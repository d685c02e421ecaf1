package org.vitaressources.notebooks.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.EmailAddress;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.notebooks.NotebookInvitations;
import org.vitaressources.notebooks.NotebookNotFound;
import org.vitaressources.notebooks.NotebookPeople;
import org.vitaressources.notebooks.Workshop;
import org.vitaressources.notebooks.Workshops;
import org.vitaressources.ui.FormProblems;

/// Who writes in a notebook.
@Controller
class NotebookAuthorsController {
    private final Workshops workshops;
    private final WorkshopPages pages;
    private final NotebookInvitations invitations;
    private final NotebookPeople people;
    private final NotebookRefusals refusals;

    NotebookAuthorsController(
            Workshops workshops,
            WorkshopPages pages,
            NotebookInvitations invitations,
            NotebookPeople people,
            NotebookRefusals refusals) {
        this.workshops = workshops;
        this.pages = pages;
        this.invitations = invitations;
        this.people = people;
        this.refusals = refusals;
    }

    @PostMapping("/atelier/carnets/{carnet}/invitations")
    String invite(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            @RequestParam(defaultValue = "") String qui,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Workshop workshop = coordinated(carnet, member);
        String asked = qui.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        problems.addIf(asked.isEmpty(), "qui", "notebook.invite.empty");
        problems.addIf(asked.length() > NotebookInvitations.LONGEST, "qui", "notebook.invite.long");
        problems.addIf(
                problems.isEmpty() && asked.contains("@") && !deliverable(asked), "qui", "notebook.invite.malformed");
        if (problems.isEmpty()) {
            switch (invitations.invite(workshop, member, asked)) {
                case ASKED -> {
                    return "redirect:" + WorkshopController.back(workshop) + "?fait=carnet-invitation#auteurs";
                }
                case NOBODY -> problems.add("qui", "notebook.invite.nobody");
                case SEVERAL -> problems.add("qui", "notebook.invite.several");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return pages.show(workshop, qui, model, locale);
    }

    /// It is written as an address is; whether anybody has it is not said.
    private static boolean deliverable(String address) {
        return EmailAddress.parse(address).isPresent();
    }

    @PostMapping("/atelier/carnets/{carnet}/invitations/{id}/retrait")
    String cancel(
            @AuthenticationPrincipal SignedInMember member, @PathVariable String carnet, @PathVariable String id) {
        Workshop workshop = coordinated(carnet, member);
        invitations.cancel(workshop, id);
        return "redirect:" + WorkshopController.back(workshop) + "?fait=carnet-invitation-retiree#auteurs";
    }

    /// By the coordinator or a moderator; by anybody for themselves.
    @PostMapping("/atelier/carnets/{carnet}/auteurs/{auteur}/retrait")
    String remove(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            @PathVariable String auteur,
            Model model,
            HttpServletResponse response) {
        Workshop workshop = workshops.open(carnet, member);
        boolean self = member.id().value().equals(auteur);
        if (!self && !workshop.mayCoordinate()) {
            throw NotebookNotFound.byId(carnet);
        }
        return refusals.orSaid(WorkshopController.back(workshop), "", model, response, () -> {
            people.leave(workshop, new MemberId(auteur), member.id());
            return self
                    ? "redirect:/atelier?fait=carnet-laisse"
                    : "redirect:" + WorkshopController.back(workshop) + "?fait=carnet-auteur-retire#auteurs";
        });
    }

    /// Gives the notebook to one of its authors; a moderator gives one that nobody keeps to anybody.
    @PostMapping("/atelier/carnets/{carnet}/coordination")
    String handOver(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            @RequestParam(defaultValue = "") String qui,
            @ModelAttribute("problems") FormProblems problems,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        Workshop workshop = coordinated(carnet, member);
        List<Member> found = people.named(workshop, qui);
        if (found.size() != 1) {
            problems.add("coordination", found.isEmpty() ? "notebook.invite.nobody" : "notebook.invite.several");
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(workshop, "", model, locale);
        }
        return refusals.orSaid(WorkshopController.back(workshop), "", model, response, () -> {
            people.handOver(workshop, found.getFirst().id(), member.id());
            return "redirect:/atelier?fait=carnet-coordination";
        });
    }

    @PostMapping("/atelier/carnets/{carnet}/relecture-legere")
    String trust(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String carnet,
            @RequestParam(defaultValue = "oui") String confiance) {
        Workshop workshop = workshops.open(carnet, member);
        if (!workshop.moderator()) {
            throw NotebookNotFound.byId(carnet);
        }
        people.trust(workshop, confiance.equals("oui"), member.id());
        return "redirect:" + WorkshopController.back(workshop) + "?fait=carnet-confiance#relecture";
    }

    private Workshop coordinated(String carnet, SignedInMember member) {
        Workshop workshop = workshops.open(carnet, member);
        if (!workshop.mayCoordinate()) {
            throw NotebookNotFound.byId(carnet);
        }
        return workshop;
    }
}
