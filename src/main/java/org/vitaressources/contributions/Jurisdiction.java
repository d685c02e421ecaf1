package org.vitaressources.contributions;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.library.Description;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// What a moderator answers for: the territories and sectors of their limits, with all that lies within. Administrators
/// answer for everything.
@Component
public class Jurisdiction {
    private final Vocabularies vocabularies;

    Jurisdiction(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// Whether this member may decide about this draft.
    public boolean covers(SignedInMember member, Draft draft) {
        return covers(member, draft.tag("territoires"), draft.tag("secteurs"));
    }

    /// Whether this member may know of this draft: it is within what they answer for, or lacks the tags that would say
    /// who answers for it.
    public boolean concerns(SignedInMember member, Draft draft) {
        return member.moderates() && (member.administers() || concerns(member.limits(), draft));
    }

    /// The same for a moderator with such limits.
    public boolean concerns(Limits limits, Draft draft) {
        return limits.isEmpty()
                || limits.mayAllow(allTerritories(draft.tag("territoires")), allSectors(draft.tag("secteurs")));
    }

    /// Whether this member may decide about a resource described like this.
    public boolean covers(SignedInMember member, Description description) {
        return covers(
                member,
                description.territories().stream().map(TerritoryCode::toString).toList(),
                description.sectors());
    }

    /// Territories and sectors of something that is decided about.
    public record Tags(Collection<String> territories, Collection<String> sectors) {}

    /// Whether a moderator with such limits may decide about something with these tags.
    public boolean within(Limits limits, Tags tags) {
        return limits.isEmpty() || limits.allow(allTerritories(tags.territories()), allSectors(tags.sectors()));
    }

    /// Whether a moderator with such limits may decide about this draft.
    public boolean within(Limits limits, Draft draft) {
        return limits.isEmpty()
                || limits.allow(allTerritories(draft.tag("territoires")), allSectors(draft.tag("secteurs")));
    }

    /// Whether a moderator with such limits may decide about a resource described like this.
    public boolean within(Limits limits, Description description) {
        return limits.isEmpty()
                || limits.allow(
                        allTerritories(description.territories().stream()
                                .map(TerritoryCode::toString)
                                .toList()),
                        allSectors(description.sectors()));
    }

    private boolean covers(SignedInMember member, Collection<String> territories, Collection<String> sectors) {
        if (!member.moderates()) {
            return false;
        }
        return member.administers()
                || member.limits().isEmpty()
                || member.limits().allow(allTerritories(territories), allSectors(sectors));
    }

    private Set<String> allTerritories(Collection<String> written) {
        Set<String> all = new LinkedHashSet<>();
        written.stream().flatMap(this::territories).forEach(code -> {
            all.add(code.toString());
            vocabularies.territories().ancestors(code).stream()
                    .map(above -> above.code().toString())
                    .forEach(all::add);
        });
        return all;
    }

    private Stream<TerritoryCode> territories(String written) {
        return vocabularies.territories().resolve(written) instanceof TerritoryLookup.Found found
                ? found.territories().stream().map(Territory::code)
                : Stream.empty();
    }

    private Set<String> allSectors(Collection<String> written) {
        Set<String> all = new LinkedHashSet<>();
        written.forEach(one -> vocabularies
                .sectors()
                .resolve(one)
                .map(Concept::id)
                .ifPresent(id -> all.addAll(vocabularies.sectors().withAncestors(id))));
        return all;
    }
}
