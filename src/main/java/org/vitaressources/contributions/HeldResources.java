package org.vitaressources.contributions;

import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.Description;
import org.vitaressources.library.Library;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Revision;
import org.vitaressources.library.Tombstone;

/// Who may care for the life of a resource: its authors, and the moderators who answer for it. To anybody else it says
/// nothing, not even whether there is such a resource.
@Component
public class HeldResources {
    /// States in which a contribution is, or was, in the collection.
    static final Set<ContributionState> PUBLISHED =
            EnumSet.of(ContributionState.PUBLISHED, ContributionState.ARCHIVED, ContributionState.WITHDRAWN);

    private final Library library;
    private final Publishing publishing;
    private final BaseStates bases;
    private final Contributions contributions;
    private final Jurisdiction jurisdiction;

    HeldResources(
            Library library,
            Publishing publishing,
            BaseStates bases,
            Contributions contributions,
            Jurisdiction jurisdiction) {
        this.library = library;
        this.publishing = publishing;
        this.bases = bases;
        this.contributions = contributions;
        this.jurisdiction = jurisdiction;
    }

    /// Whether a member may care for a resource that is in the collection; asks the database for little, since it is
    /// asked for each page that somebody who is signed in reads.
    public boolean mayHold(SignedInMember member, Resource resource) {
        return jurisdiction.covers(member, resource.description())
                || published(resource.id()).stream().anyMatch(one -> isBy(member.id(), one));
    }

    /// The resource at an address, when this member may care for it. What is on disk is kept as its first state when
    /// none is kept yet.
    public Optional<HeldResource> at(String slug, SignedInMember member) {
        Optional<Resource> present = library.bySlug(slug);
        if (present.isPresent()) {
            return mayHold(member, present.get())
                    ? held(
                            present.get(),
                            member.id(),
                            jurisdiction.covers(member, present.get().description()))
                    : Optional.empty();
        }
        return publishing.tombstone(slug).flatMap(stone -> withdrawn(stone, member));
    }

    /// A resource of the collection in the hands of one of its authors, who need not be signed in; nothing when they
    /// are
    /// none.
    public Optional<HeldResource> byAuthor(Resource resource, MemberId author) {
        return isAuthor(author, resource.id()) ? held(resource, author, false) : Optional.empty();
    }

    private Optional<HeldResource> held(Resource resource, MemberId member, boolean moderator) {
        try {
            Revision latest = publishing.adopt(resource.id());
            return bases.at(resource.id(), latest.number())
                    .map(said -> new HeldResource(
                            resource.id(),
                            resource.slug(),
                            said,
                            latest,
                            isAuthor(member, resource.id()),
                            isOnly(member, resource.id()),
                            moderator));
        } catch (NoSuchElementException e) {
            // It went between two looks.
            return Optional.empty();
        }
    }

    private Optional<HeldResource> withdrawn(Tombstone stone, SignedInMember member) {
        List<Revision> revisions = publishing.revisions(stone.resource());
        if (revisions.isEmpty()) {
            return Optional.empty();
        }
        return bases.at(stone.resource(), revisions.getFirst().number())
                .map(said -> {
                    Description description = said.description();
                    return new HeldResource(
                            stone.resource(),
                            stone.slug(),
                            said,
                            revisions.getFirst(),
                            isAuthor(member.id(), stone.resource()),
                            isOnly(member.id(), stone.resource()),
                            jurisdiction.covers(member, description));
                })
                .filter(held -> held.author() || held.moderator());
    }

    private boolean isAuthor(MemberId member, ResourceId resource) {
        return published(resource).stream().anyMatch(one -> isBy(member, one));
    }

    private boolean isOnly(MemberId member, ResourceId resource) {
        List<Contribution> all = published(resource);
        // One that began on disk has authors whom nobody knows here.
        boolean begunHere = publishing.revisions(resource).stream()
                .filter(revision -> revision.number() == 1)
                .allMatch(first -> first.kind() == Revision.Kind.PUBLICATION);
        return begunHere && !all.isEmpty() && all.stream().allMatch(one -> isBy(member, one));
    }

    private List<Contribution> published(ResourceId resource) {
        return contributions.of(resource).stream()
                .filter(one -> PUBLISHED.contains(one.state()))
                .toList();
    }

    private static boolean isBy(MemberId member, Contribution contribution) {
        return contribution.author().equals(member.value());
    }
}
