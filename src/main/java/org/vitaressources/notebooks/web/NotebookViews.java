package org.vitaressources.notebooks.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.Library;
import org.vitaressources.library.Participant;
import org.vitaressources.library.Resource;
import org.vitaressources.notebooks.EntryDrafting;
import org.vitaressources.notebooks.Followers;
import org.vitaressources.notebooks.PublishedEntry;
import org.vitaressources.notebooks.Timelines;
import org.vitaressources.notebooks.Workshop;
import org.vitaressources.notebooks.Workshops;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// Makes what the page of a notebook shows.
@Component
class NotebookViews {
    private final Timelines timelines;
    private final EntryViews entries;
    private final EntryDrafting drafting;
    private final Workshops workshops;
    private final Followers followers;
    private final Library library;
    private final Vocabularies vocabularies;

    NotebookViews(
            Timelines timelines,
            EntryViews entries,
            EntryDrafting drafting,
            Workshops workshops,
            Followers followers,
            Library library,
            Vocabularies vocabularies) {
        this.timelines = timelines;
        this.entries = entries;
        this.drafting = drafting;
        this.workshops = workshops;
        this.followers = followers;
        this.library = library;
        this.vocabularies = vocabularies;
    }

    NotebookView of(Resource notebook, Locale locale) {
        Optional<SignedInMember> member = signedIn();
        Optional<Workshop> workshop =
                member.map(one -> workshops.seen(notebook, one)).filter(one -> one.author() || one.moderator());
        Inquiry inquiry = notebook.description().inquiry();
        return new NotebookView(
                notebook.id().value(),
                notebook.slug(),
                inquiry.question(),
                inquiry.hypotheses(),
                inquiry.participants().stream()
                        .map(participant -> participant(participant, locale))
                        .toList(),
                inquiry.closed(),
                new PartialDate(inquiry.closedOn()).in(locale),
                timelines.of(notebook).stream()
                        .map(entry -> entries.of(notebook, entry, mayCorrect(workshop, entry), locale))
                        .toList(),
                models(notebook),
                member.isPresent(),
                member.filter(one -> followers.follows(notebook.id(), one.id())).isPresent(),
                workshop.isPresent(),
                workshop.filter(Workshop::author).isPresent());
    }

    /// Resources that were drawn from it.
    List<NotebookView.Link> models(Resource notebook) {
        return library.drawnFrom(notebook.id()).stream()
                .map(model -> new NotebookView.Link(model.description().title(), "/ressources/" + model.slug()))
                .toList();
    }

    /// Who makes this request, when they are signed in.
    static Optional<SignedInMember> signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedInMember member
                ? Optional.of(member)
                : Optional.empty();
    }

    private boolean mayCorrect(Optional<Workshop> workshop, PublishedEntry entry) {
        return workshop.filter(one -> one.mayCorrect(drafting.writer(one, entry.name())))
                .isPresent();
    }

    /// A type or a place that no vocabulary knows is shown as it was written.
    private NotebookView.Participant participant(Participant participant, Locale locale) {
        String type = vocabularies
                .scheme(SchemeName.STRUCTURE_TYPES)
                .resolve(participant.type())
                .map((Concept concept) -> concept.label(locale))
                .orElse(participant.type());
        return new NotebookView.Participant(
                participant.name(),
                type,
                participant.places().stream().map(this::place).collect(Collectors.joining(", ")));
    }

    private String place(String written) {
        return vocabularies.territories().resolve(written) instanceof TerritoryLookup.Found found
                ? found.territories().stream().map(Territory::name).collect(Collectors.joining(", "))
                : written;
    }
}
