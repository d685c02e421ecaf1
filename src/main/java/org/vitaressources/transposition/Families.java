package org.vitaressources.transposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Transposition;
import org.vitaressources.transposition.Family.Member;

/// Finds the family of a practice. Files written by hand may go round in a circle: each practice is told of once.
@Component
public class Families {
    /// More members than this are not looked for.
    public static final int MOST = 500;

    private final Library library;

    Families(Library library) {
        this.library = library;
    }

    /// The family of a resource; nothing for one that comes from none and led to none.
    public Optional<Family> of(Resource resource) {
        if (resource.description().transposition().isEmpty()
                && library.transpositionsOf(resource.id()).isEmpty()) {
            return Optional.empty();
        }
        Set<ResourceId> told = new HashSet<>();
        Member eldest = member(eldest(resource), told);
        return Optional.of(new Family(eldest, told.size() < MOST)).filter(family -> family.size() > 1);
    }

    private ResourceId eldest(Resource resource) {
        Set<ResourceId> climbed = new HashSet<>();
        ResourceId at = resource.id();
        while (climbed.add(at)) {
            Optional<ResourceId> source = source(at);
            if (source.filter(climbed::contains).isPresent()) {
                // A circle has no beginning: it begins with who asks.
                return resource.id();
            }
            at = source.orElse(at);
        }
        return at;
    }

    private Optional<ResourceId> source(ResourceId id) {
        return library.byId(id)
                .flatMap(known -> known.description().transposition())
                .map(Transposition::source);
    }

    private Member member(ResourceId id, Set<ResourceId> told) {
        told.add(id);
        List<Member> descendants = new ArrayList<>();
        for (ResourceId next : library.transpositionsOf(id)) {
            if (told.size() < MOST && !told.contains(next)) {
                descendants.add(member(next, told));
            }
        }
        descendants.sort(Comparator.comparing((Member one) -> one.resource()
                        .flatMap(known -> known.description().date())
                        .orElse("9999"))
                .thenComparing(Member::id));
        return new Member(id, library.byId(id), List.copyOf(descendants));
    }
}
