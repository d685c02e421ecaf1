package org.vitaressources.contributions;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.Member;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.accounts.Members;
import org.vitaressources.library.ResourceId;

/// Who wrote a resource, as far as this site knows: the members whose contributions it is made of. What came as files
/// has no author who could be written to.
@Component
public class Authors {
    private static final Set<ContributionState> PUBLISHED =
            EnumSet.of(ContributionState.PUBLISHED, ContributionState.ARCHIVED);

    private final Contributions contributions;
    private final Members members;

    Authors(Contributions contributions, Members members) {
        this.contributions = contributions;
        this.members = members;
    }

    /// Those who are still here, who began it first.
    public List<Member> of(ResourceId resource) {
        return of(resource, PUBLISHED);
    }

    /// The same of a resource that may have been taken out of the collection.
    public List<Member> everOf(ResourceId resource) {
        return of(resource, HeldResources.PUBLISHED);
    }

    private List<Member> of(ResourceId resource, Set<ContributionState> states) {
        Set<String> accounts = new LinkedHashSet<>();
        contributions.of(resource).reversed().stream()
                .filter(one -> states.contains(one.state()))
                .map(Contribution::author)
                .forEach(accounts::add);
        return accounts.stream()
                .filter(account -> !account.isEmpty())
                .flatMap(account -> members.byId(new MemberId(account)).stream())
                .filter(member -> !member.suspended())
                .toList();
    }

    /// The resources that a member wrote, the last changed first.
    public Set<ResourceId> writtenBy(MemberId member) {
        Set<ResourceId> resources = new LinkedHashSet<>();
        contributions.by(member.value()).stream()
                .filter(one -> PUBLISHED.contains(one.state()))
                .flatMap(one -> one.resource().stream())
                .forEach(resources::add);
        return resources;
    }

    /// They wrote it.
    public boolean wrote(MemberId member, ResourceId resource) {
        return writtenBy(member).contains(resource);
    }
}
