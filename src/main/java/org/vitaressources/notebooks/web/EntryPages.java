package org.vitaressources.notebooks.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.notebooks.Entry;
import org.vitaressources.notebooks.EntryCheck;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.EntryKind;
import org.vitaressources.notebooks.EntryReview;
import org.vitaressources.notebooks.EntryState;
import org.vitaressources.notebooks.Figure;
import org.vitaressources.notebooks.NotebookEvent;
import org.vitaressources.notebooks.NotebookLog;
import org.vitaressources.notebooks.PublishedEntry;
import org.vitaressources.notebooks.Workshop;
import org.vitaressources.notebooks.Workshops;
import org.vitaressources.ui.Moments;

/// The pages of one entry.
@Component
class EntryPages {
    private final EntryFormViews forms;
    private final EntryViews views;
    private final EntryDrafting drafting;
    private final EntryReview review;
    private final EntryCheck check;
    private final Workshops workshops;
    private final NotebookLog log;
    private final Members members;
    private final Moments moments;

    EntryPages(
            EntryFormViews forms,
            EntryViews views,
            EntryDrafting drafting,
            EntryReview review,
            EntryCheck check,
            Workshops workshops,
            NotebookLog log,
            Members members,
            Moments moments) {
        this.forms = forms;
        this.views = views;
        this.drafting = drafting;
        this.review = review;
        this.check = check;
        this.workshops = workshops;
        this.log = log;
        this.members = members;
        this.moments = moments;
    }

    /// Something that happened, in words.
    record Step(String step, String who, String when, String note) {}

    /// Id of the control of a field.
    static String control(String field) {
        return field.replace('.', '-');
    }

    /// The form, or what the entry says and what may be done with it.
    ///
    /// @param typed fields that were typed and are not stored
    String show(Entry entry, SignedInMember member, Map<String, String> typed, Model model, Locale locale) {
        boolean own = entry.author().equals(member.id().value());
        model.addAttribute("kinds", EntryKind.values());
        model.addAttribute("figureKinds", Figure.KINDS);
        if (own && entry.state().isWithAuthor()) {
            model.addAttribute("form", forms.of(entry, member, typed, locale));
            drafting.meanwhile(entry).ifPresent(now -> {
                model.addAttribute("base", now.getKey());
                model.addAttribute("meanwhile", now.getValue());
            });
            return "notebooks/form";
        }
        return read(entry, member, model, locale);
    }

    /// What the entry says and what may be done with it.
    String read(Entry entry, SignedInMember member, Model model, Locale locale) {
        Optional<Workshop> workshop = workshops.find(entry.notebook().value(), member);
        boolean waits = entry.state() == EntryState.PROPOSED || entry.state() == EntryState.ACCEPTED;
        model.addAttribute("id", entry.id().value());
        model.addAttribute("state", entry.state());
        model.addAttribute("entry", views.of(entry, locale));
        model.addAttribute("correction", entry.isCorrection());
        model.addAttribute("notebook", workshop.map(Workshop::title).orElse(""));
        model.addAttribute("notebookId", entry.notebook().value());
        model.addAttribute("inWorkshop", workshop.isPresent());
        model.addAttribute("own", entry.author().equals(member.id().value()));
        model.addAttribute(
                "decides", waits && workshop.filter(one -> one.mayDecide(entry)).isPresent());
        model.addAttribute("reads", workshop.filter(Workshop::mayReview).isPresent());
        model.addAttribute("decider", decider(entry, workshop));
        model.addAttribute("details", waits ? check.details(entry.draft()) : List.of());
        model.addAttribute("history", history(entry, locale));
        model.addAttribute("slug", entry.state() == EntryState.PUBLISHED ? PublishedEntry.slug(entry.name()) : "");
        return "notebooks/entry";
    }

    /// Name of who will read it, empty when that is a moderator.
    private String decider(Entry entry, Optional<Workshop> workshop) {
        Optional<MemberId> decider = workshop.flatMap(one -> review.decider(one.notebook(), entry));
        return decider.map(id -> members.names(List.of(id)).getOrDefault(id, ""))
                .orElse("");
    }

    private List<Step> history(Entry entry, Locale locale) {
        List<NotebookEvent> events = log.of(entry.id());
        Map<MemberId, String> names =
                members.names(Stream.concat(events.stream().map(NotebookEvent::by), Stream.of(entry.author()))
                        .filter(by -> !by.isEmpty())
                        .map(MemberId::new)
                        .toList());
        return events.stream()
                .map(event -> new Step(
                        event.step(),
                        names.getOrDefault(new MemberId(event.by()), ""),
                        moments.in(locale, event.at()),
                        event.note()))
                .toList();
    }
}
