package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.contributions.Duplicate.Relation;
import org.vitaressources.library.ResourceId;

/// What a draft says that it is to resources of the collection, kept in its description: an extract is `adapte-de`, the
/// others have keys of their own, which moderators and librarians read.
final class Relations {
    private static final String EXTRACT = "adapte-de";
    private static final String ANNEX = "annexe-de";
    private static final String NEW_VERSION = "nouvelle-version-de";
    private static final String DISTINCT = "distinct-de";

    private Relations() {}

    /// What was said of one resource.
    static Relation of(Contribution contribution, ResourceId resource) {
        Draft draft = contribution.draft();
        if (contribution.resource().filter(resource::equals).isPresent()
                || resource.value().equals(draft.others().get(NEW_VERSION))) {
            return Relation.NEW_VERSION;
        }
        if (resource.value().equals(draft.others().get(ANNEX))) {
            return Relation.ANNEX;
        }
        if (resource.value().equals(draft.fact(EXTRACT))) {
            return Relation.EXTRACT;
        }
        return distinct(draft).contains(resource.value()) ? Relation.DISTINCT : Relation.UNKNOWN;
    }

    /// The draft with one said, in place of what was said of the same resource before.
    static Draft with(Draft draft, ResourceId resource, Relation relation) {
        String id = resource.value();
        Map<String, Object> others = new LinkedHashMap<>(draft.others());
        Map<String, String> facts = new LinkedHashMap<>(draft.facts());
        others.values().removeIf(id::equals);
        List<String> distinct = new ArrayList<>(distinct(draft));
        distinct.remove(id);
        if (id.equals(facts.get(EXTRACT))) {
            facts.remove(EXTRACT);
        }
        switch (relation) {
            case NEW_VERSION -> others.put(NEW_VERSION, id);
            case ANNEX -> others.put(ANNEX, id);
            case EXTRACT -> facts.put(EXTRACT, id);
            case DISTINCT -> distinct.add(id);
            case UNKNOWN -> {}
        }
        others.remove(DISTINCT);
        if (!distinct.isEmpty()) {
            others.put(DISTINCT, List.copyOf(distinct));
        }
        return draft.withFacts(facts).withOthers(others);
    }

    /// The same contribution, as a revision of a resource or of none. Whether it may be written in is asked before.
    ///
    /// @param basedOn number of the revision that its author saw, 0 for none
    static Contribution revising(Contribution contribution, Optional<ResourceId> resource, int basedOn) {
        ContributionMemento was = contribution.memento();
        return Contribution.restore(new ContributionMemento(
                was.id(),
                was.author(),
                was.version(),
                was.state(),
                was.draft(),
                resource,
                basedOn,
                was.claimedBy(),
                was.scheduled(),
                was.changed()));
    }

    private static List<String> distinct(Draft draft) {
        return draft.others().get(DISTINCT) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
