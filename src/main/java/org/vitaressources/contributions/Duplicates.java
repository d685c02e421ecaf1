package org.vitaressources.contributions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Duplicate.Kind;
import org.vitaressources.contributions.Duplicate.Relation;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.Library;
import org.vitaressources.library.NearCopies;
import org.vitaressources.library.Publishing;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.text.Passage;

/// Finds what the collection already holds of a draft, and writes down what its author says about it.
@Component
public class Duplicates {
    private static final int MOST = 6;
    private static final double WORTH_SAYING = 0.1;
    private static final int REMEMBERED = 16;

    private final Contributions contributions;
    private final DraftReadings readings;
    private final Library library;
    private final NearCopies copies;
    private final Publishing publishing;
    private final Jurisdiction jurisdiction;
    private final AddressLabels labels;
    private final Clock clock;
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    });

    Duplicates(
            Contributions contributions,
            DraftReadings readings,
            Library library,
            NearCopies copies,
            Publishing publishing,
            Jurisdiction jurisdiction,
            AddressLabels labels,
            Clock clock) {
        this.contributions = contributions;
        this.readings = readings;
        this.library = library;
        this.copies = copies;
        this.publishing = publishing;
        this.jurisdiction = jurisdiction;
        this.labels = labels;
        this.clock = clock;
    }

    /// What was found for a state of a draft.
    private record Known(String title, Map<String, String> sections, List<DraftFile> files, List<Duplicate> found) {}

    /// Another draft of the same author with the same file.
    public record OwnDraft(ContributionId id, String title, String file) {}

    /// What the collection may hold of it already, one resource once, the surest first.
    ///
    /// @param member who asks: what they may do is said
    public List<Duplicate> of(Contribution contribution, SignedInMember member) {
        return found(contribution).stream()
                .map(one -> new Duplicate(
                        one.kind(),
                        one.resource(),
                        one.slug(),
                        one.title(),
                        one.file(),
                        one.share(),
                        one.parts(),
                        Relations.of(contribution, one.resource()),
                        mayRevise(member, one.resource())))
                .toList();
    }

    /// Other drafts of the author with a file of this one.
    public List<OwnDraft> ownDrafts(Contribution contribution) {
        List<OwnDraft> own = new ArrayList<>();
        for (Contribution other : contributions.by(contribution.author())) {
            if (other.id().equals(contribution.id()) || other.state() == ContributionState.TRASHED) {
                continue;
            }
            for (DraftFile file : contribution.draft().files()) {
                if (other.draft().files().stream().anyMatch(one -> one.sha256().equals(file.sha256()))) {
                    own.add(new OwnDraft(other.id(), other.draft().title(), file.title()));
                }
            }
        }
        return own;
    }

    /// Writes down what the draft is to a resource. A new version makes it a revision when its author may bring one
    /// out; else the moderators are told by its description.
    ///
    /// @throws NoSuchElementException when it is none of those found
    public void say(Contribution contribution, SignedInMember author, ResourceId resource, Relation relation) {
        if (found(contribution).stream().noneMatch(one -> one.resource().equals(resource))) {
            throw new NoSuchElementException("No such duplicate");
        }
        boolean revises = relation == Relation.NEW_VERSION && mayRevise(author, resource);
        for (int tries = 1; ; tries++) {
            Contribution now = contributions.byId(contribution.id()).orElseThrow();
            boolean revised = now.resource().filter(resource::equals).isPresent();
            now.write(Relations.with(now.draft(), resource, revises ? Relation.UNKNOWN : relation), clock.instant());
            if (revises) {
                now = Relations.revising(
                        now, Optional.of(resource), publishing.adopt(resource).number());
            } else if (revised) {
                now = Relations.revising(now, Optional.empty(), 0);
            }
            try {
                contributions.store(now);
                return;
            } catch (EditedMeanwhile e) {
                if (tries == MOST) {
                    throw e;
                }
            }
        }
    }

    private boolean mayRevise(SignedInMember member, ResourceId resource) {
        boolean own = contributions.by(member.id().value()).stream()
                .anyMatch(one -> one.state() == ContributionState.PUBLISHED
                        && one.resource().filter(resource::equals).isPresent());
        return own
                || library.byId(resource)
                        .filter(one -> jurisdiction.covers(member, one.description()))
                        .isPresent();
    }

    private List<Duplicate> found(Contribution contribution) {
        Draft draft = contribution.draft();
        Known before = known.get(contribution.id().value());
        if (before != null
                && before.title().equals(draft.title())
                && before.sections().equals(draft.sections())
                && before.files().equals(draft.files())) {
            return before.found();
        }
        List<Duplicate> found = search(contribution);
        if (readings.of(contribution.id()).values().stream().noneMatch(DraftReading::waiting)) {
            known.put(contribution.id().value(), new Known(draft.title(), draft.sections(), draft.files(), found));
        }
        return found;
    }

    private List<Duplicate> search(Contribution contribution) {
        Draft draft = contribution.draft();
        Map<ResourceId, Duplicate> found = new LinkedHashMap<>();
        for (DraftFile file : draft.files()) {
            for (Resource resource : library.holding(file.sha256())) {
                keep(found, same(resource, file));
            }
        }
        Map<String, DraftReading> states = readings.of(contribution.id());
        for (DraftFile file : draft.files()) {
            DraftReading state = states.get(file.name());
            boolean read = state != null
                    && !state.waiting()
                    && state.state() != DraftReading.State.UNREADABLE
                    && state.state() != DraftReading.State.PICTURE;
            if (read) {
                near(found, file.name(), readings.text(file).passages());
            }
        }
        List<String> texts = List.of(String.join("\n\n", draft.sections().values()));
        copies.of(texts, MOST).forEach(copy -> keep(found, words("", copy, List.of(""))));
        copies.titlesLike(draft.title(), MOST)
                .forEach(like -> keep(
                        found,
                        new Duplicate(
                                Kind.LIKE_TITLE,
                                like.resource(),
                                like.slug(),
                                like.title(),
                                "",
                                like.likeness(),
                                List.of(),
                                Relation.UNKNOWN,
                                false)));
        // A revision is like what it revises: that is no news, unless it has just been said so.
        return found.values().stream().limit(MOST).toList();
    }

    private void near(Map<ResourceId, Duplicate> found, String file, List<Passage> passages) {
        List<String> addresses = passages.stream()
                .map(passage -> labels.brief(passage.address(), Locale.FRENCH))
                .toList();
        copies.of(passages.stream().map(Passage::text).toList(), MOST)
                .forEach(copy -> keep(found, words(file, copy, addresses)));
    }

    private static void keep(Map<ResourceId, Duplicate> found, Duplicate one) {
        boolean little = one.kind() == Kind.SAME_WORDS
                && one.share() < WORTH_SAYING
                && one.parts().size() < 2;
        if (!little) {
            found.putIfAbsent(one.resource(), one);
        }
    }

    private static Duplicate same(Resource resource, DraftFile file) {
        return new Duplicate(
                Kind.SAME_FILE,
                resource.id(),
                resource.slug(),
                resource.description().title(),
                file.name(),
                1,
                List.of(),
                Relation.UNKNOWN,
                false);
    }

    private static Duplicate words(String file, NearCopies.NearCopy copy, List<String> addresses) {
        return new Duplicate(
                Kind.SAME_WORDS,
                copy.resource(),
                copy.slug(),
                copy.title(),
                file,
                copy.share(),
                copy.parts().stream()
                        .map(part -> new Duplicate.Part(addresses.get(part.number()), part))
                        .toList(),
                Relation.UNKNOWN,
                false);
    }
}
