package org.vitaressources.notebooks.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.notebooks.Entries;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryState;
import org.vitaressources.notebooks.Followers;
import org.vitaressources.notebooks.NotebookInvitations;
import org.vitaressources.notebooks.Timelines;
import org.vitaressources.notebooks.Workshop;
import org.vitaressources.ui.Moments;
import org.vitaressources.ui.PartialDate;

/// The workshop of a notebook.
@Component
class WorkshopPages {
    private static final Set<EntryState> WAITING = Set.of(EntryState.PROPOSED, EntryState.ACCEPTED);
    private static final Set<EntryState> OWN = Set.of(
            EntryState.DRAFT, EntryState.RETURNED, EntryState.PROPOSED, EntryState.ACCEPTED, EntryState.DECLINED);

    private final Entries entries;
    private final Timelines timelines;
    private final NotebookInvitations invitations;
    private final Followers followers;
    private final NotebookViews views;
    private final Members members;
    private final Moments moments;

    WorkshopPages(
            Entries entries,
            Timelines timelines,
            NotebookInvitations invitations,
            Followers followers,
            NotebookViews views,
            Members members,
            Moments moments) {
        this.entries = entries;
        this.timelines = timelines;
        this.invitations = invitations;
        this.followers = followers;
        this.views = views;
        this.members = members;
        this.moments = moments;
    }

    /// Somebody who writes in it.
    record Person(String id, String name, boolean coordinates, boolean self) {}

    /// An entry of the collection.
    record Published(String slug, String date, String title, String authors) {}

    /// Somebody who was asked.
    record Pending(String id, String asked, String when) {}

    /// @param typed a name that was typed and could not be taken
    String show(Workshop workshop, String typed, Model model, Locale locale) {
        model.addAttribute("workshop", workshop);
        model.addAttribute("people", people(workshop));
        model.addAttribute(
                "pending",
                invitations.of(workshop.id()).stream()
                        .map(one -> new Pending(one.id(), one.asked(), moments.in(locale, one.invited())))
                        .toList());
        model.addAttribute(
                "published",
                timelines.of(workshop.resource()).stream()
                        .map(entry -> new Published(
                                entry.slug(),
                                new PartialDate(entry.said().date()).in(locale),
                                entry.title(),
                                String.join(", ", entry.said().authors())))
                        .toList());
        model.addAttribute("own", rows(mine(workshop), locale));
        model.addAttribute(
                "toRead",
                rows(
                        entries.of(workshop.id(), WAITING).stream()
                                .filter(workshop::mayDecide)
                                .toList(),
                        locale));
        model.addAttribute("followers", followers.count(workshop.id()));
        model.addAttribute("models", views.models(workshop.resource()));
        model.addAttribute("asked", typed);
        return "notebooks/workshop";
    }

    private List<Entry> mine(Workshop workshop) {
        return entries.of(workshop.id(), OWN).stream()
                .filter(entry -> entry.author().equals(workshop.member().value()))
                .toList();
    }

    private List<Person> people(Workshop workshop) {
        Map<MemberId, String> names = members.names(workshop.notebook().all());
        List<Person> people = new ArrayList<>();
        for (MemberId member : workshop.notebook().all()) {
            people.add(new Person(
                    member.value(),
                    names.getOrDefault(member, ""),
                    workshop.notebook().coordinates(member),
                    member.equals(workshop.member())));
        }
        return people;
    }

    private List<AtelierController.Row> rows(List<Entry> shown, Locale locale) {
        Map<MemberId, String> names = members.names(
                shown.stream().map(entry -> new MemberId(entry.author())).toList());
        return shown.stream()
                .map(entry -> new AtelierController.Row(
                        entry.id().value(),
                        entry.draft().title(),
                        "",
                        entry.state(),
                        names.getOrDefault(new MemberId(entry.author()), ""),
                        moments.in(locale, entry.changed())))
                .toList();
    }
}
