package org.vitaressources.notebooks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.Library;
import org.vitaressources.library.ResourceId;
import org.vitaressources.notebooks.Entries;
import org.vitaressources.notebooks.EntriesAwaiting;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryState;
import org.vitaressources.notebooks.Followers;
import org.vitaressources.notebooks.Invitation;
import org.vitaressources.notebooks.NotebookInvitations;
import org.vitaressources.notebooks.Workshop;
import org.vitaressources.notebooks.Workshops;
import org.vitaressources.ui.Moments;

/// « Mes carnets »: what a member keeps, writes, is asked to read, and follows.
@Controller
class AtelierController {
    private static final Set<EntryState> OVER = Set.of(EntryState.PUBLISHED, EntryState.WITHDRAWN);

    private final Workshops workshops;
    private final Entries entries;
    private final EntryDrafting drafting;
    private final EntriesAwaiting awaiting;
    private final NotebookInvitations invitations;
    private final Followers followers;
    private final LeaningModels models;
    private final Library library;
    private final Members members;
    private final Moments moments;

    AtelierController(
            Workshops workshops,
            Entries entries,
            EntryDrafting drafting,
            EntriesAwaiting awaiting,
            NotebookInvitations invitations,
            Followers followers,
            LeaningModels models,
            Library library,
            Members members,
            Moments moments) {
        this.workshops = workshops;
        this.entries = entries;
        this.drafting = drafting;
        this.awaiting = awaiting;
        this.invitations = invitations;
        this.followers = followers;
        this.models = models;
        this.library = library;
        this.members = members;
        this.moments = moments;
    }

    /// An entry in a list.
    record Row(String id, String title, String notebook, EntryState state, String author, String changed) {}

    /// Somebody was asked to write in a notebook.
    record Asked(String id, String notebook, String path, String by) {}

    @GetMapping("/atelier")
    String atelier(@AuthenticationPrincipal SignedInMember member, Model model, Locale locale) {
        List<Workshop> own = workshops.of(member);
        model.addAttribute("notebooks", own);
        model.addAttribute("asked", asked(member.id()));
        model.addAttribute(
                "entries",
                rows(
                        drafting.of(member.id()).stream()
                                .filter(entry -> !OVER.contains(entry.state()))
                                .toList(),
                        locale));
        model.addAttribute("toRead", rows(toRead(member, own), locale));
        model.addAttribute("followed", followed(member.id()));
        model.addAttribute("models", models.changed(member, locale));
        return "notebooks/atelier";
    }

    @PostMapping("/atelier/invitations/{id}/acceptation")
    String accept(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        ResourceId notebook = invitations.accept(member.id(), id);
        return "redirect:/atelier/carnets/" + notebook + "?fait=carnet-rejoint";
    }

    @PostMapping("/atelier/invitations/{id}/refus")
    String decline(@AuthenticationPrincipal SignedInMember member, @PathVariable String id) {
        invitations.decline(member.id(), id);
        return "redirect:/atelier?fait=carnet-decline";
    }

    /// The author of a model has looked at the entries that it leans on as they are now.
    ///
    /// @param kind `ressource` for a published model, else a contribution
    @PostMapping("/atelier/appuis/{id}/verification")
    String looked(
            @AuthenticationPrincipal SignedInMember member,
            @PathVariable String id,
            @RequestParam(name = "genre", defaultValue = "ressource") String kind) {
        return "redirect:" + models.look(member, id, kind.equals("ressource"));
    }

    private List<Entry> toRead(SignedInMember member, List<Workshop> own) {
        List<Entry> all = new ArrayList<>();
        own.stream()
                .filter(Workshop::coordinator)
                .flatMap(one -> entries.of(one.id(), Set.of(EntryState.PROPOSED, EntryState.ACCEPTED)).stream()
                        .filter(one::mayDecide))
                .forEach(all::add);
        if (member.moderates()) {
            awaiting.within(member.id(), member.administers() ? Limits.NONE : member.limits()).stream()
                    .filter(entry -> all.stream().noneMatch(one -> one.id().equals(entry.id())))
                    .forEach(all::add);
        }
        return all;
    }

    private List<Row> rows(List<Entry> shown, Locale locale) {
        Map<MemberId, String> names = members.names(
                shown.stream().map(entry -> new MemberId(entry.author())).toList());
        return shown.stream()
                .map(entry -> new Row(
                        entry.id().value(),
                        entry.draft().title(),
                        title(entry.notebook()),
                        entry.state(),
                        names.getOrDefault(new MemberId(entry.author()), ""),
                        moments.in(locale, entry.changed())))
                .toList();
    }

    private List<Asked> asked(MemberId member) {
        List<Asked> all = new ArrayList<>();
        for (Invitation one : invitations.to(member)) {
            library.byId(one.notebook())
                    .ifPresent(notebook -> all.add(new Asked(
                            one.id(),
                            notebook.description().title(),
                            "/ressources/" + notebook.slug(),
                            members.names(List.of(one.invitedBy())).getOrDefault(one.invitedBy(), ""))));
        }
        return all;
    }

    private List<NotebookView.Link> followed(MemberId member) {
        return followers.followedBy(member).stream()
                .map(library::byId)
                .flatMap(Optional::stream)
                .map(notebook ->
                        new NotebookView.Link(notebook.description().title(), "/ressources/" + notebook.slug()))
                .toList();
    }

    private String title(ResourceId notebook) {
        return library.byId(notebook)
                .map(resource -> resource.description().title())
                .orElse("");
    }
}
