package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;
import org.vitaressources.library.Slug;
import org.vitaressources.library.Titled;
import org.vitaressources.library.Transposition;

/// The resources of the collection that a draft says it comes from: found by address, by title or by identity.
@Component
public class SourceResources {
    /// Values of a draft that name a resource.
    public static final Set<String> FACTS = Set.of(TranspositionFacts.SOURCE, "adapte-de");

    private static final Pattern ADDRESS = Pattern.compile("/ressources/([a-z0-9-]{1,120})");
    private static final int CANDIDATES = 8;

    private final Library library;

    SourceResources(Library library) {
        this.library = library;
    }

    /// What is wrong with the source of a transposition.
    public enum Trouble {
        /// What was typed is no resource, or several.
        UNKNOWN,
        /// It would come from itself, directly or through others.
        CIRCLE
    }

    /// Fields of a form with each address or title of one resource replaced by its id; what is none stays as typed.
    ///
    /// @param written by name of the field
    /// @param kept what is stored, which decides between resources of one title
    public Map<String, String> resolved(Map<String, String> written, Draft kept) {
        Map<String, String> resolved = new LinkedHashMap<>(written);
        FACTS.forEach(fact -> resolved.computeIfPresent(
                DraftFields.FACT + fact, (field, typed) -> id(typed.strip(), kept.fact(fact))));
        return resolved;
    }

    private String id(String typed, String kept) {
        if (typed.isEmpty() || typed.equals(kept) || typed.equals(shown(kept))) {
            return typed.isEmpty() ? "" : kept;
        }
        Matcher address = ADDRESS.matcher(typed);
        if (address.find()) {
            String slug = address.group(1);
            return library.bySlug(slug)
                    .or(() -> library.successorOf(slug).flatMap(library::bySlug))
                    .map(resource -> resource.id().value())
                    .orElse(typed);
        }
        if (byId(typed).isPresent()) {
            return typed;
        }
        List<Titled> same = library.titled(typed, CANDIDATES).stream()
                .filter(one -> Slug.of(one.title()).equals(Slug.of(typed)))
                .toList();
        return same.size() == 1 ? same.getFirst().id().value() : typed;
    }

    /// What a field shows of what is stored: the title of a resource, else the words.
    public String shown(String kept) {
        return byId(kept).map(resource -> resource.description().title()).orElse(kept);
    }

    /// A resource by what is stored of it.
    public Optional<Resource> byId(String kept) {
        try {
            return kept.isEmpty() ? Optional.empty() : library.byId(new ResourceId(kept));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Resources whose title holds these words, to choose from.
    ///
    /// @param except not this one
    public List<Titled> holding(String words, Optional<ResourceId> except) {
        return library.titled(words, CANDIDATES + 1).stream()
                .filter(one -> except.filter(one.id()::equals).isEmpty())
                .limit(CANDIDATES)
                .toList();
    }

    /// What is wrong with the transposition that a draft declares.
    ///
    /// @param itself the resource that the draft revises
    /// @param before the source that it named before, which may have left the collection since
    public Optional<Trouble> trouble(Draft draft, Optional<ResourceId> itself, String before) {
        String source = draft.fact(TranspositionFacts.SOURCE);
        if (source.isBlank()) {
            boolean said = TranspositionFacts.ALL.stream()
                    .anyMatch(key -> !draft.fact(key).isBlank());
            return said ? Optional.of(Trouble.UNKNOWN) : Optional.empty();
        }
        Optional<Resource> found = byId(source);
        if (found.isEmpty()) {
            return source.equals(before) ? Optional.empty() : Optional.of(Trouble.UNKNOWN);
        }
        return itself.filter(self -> comesFrom(found.get(), self)).map(self -> Trouble.CIRCLE);
    }

    private boolean comesFrom(Resource resource, ResourceId wanted) {
        Set<ResourceId> seen = new HashSet<>();
        List<Resource> line = new ArrayList<>(List.of(resource));
        while (!line.isEmpty()) {
            Resource at = line.removeLast();
            if (at.id().equals(wanted)) {
                return true;
            }
            if (seen.add(at.id())) {
                at.description()
                        .transposition()
                        .map(Transposition::source)
                        .flatMap(library::byId)
                        .ifPresent(line::add);
            }
        }
        return false;
    }
}
