package org.vitaressources.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A scheme in memory, with an index of everything that may be written for a concept.
final class ConceptTree implements ConceptScheme {
    private final SchemeName name;
    private final Map<String, Concept> byId = new LinkedHashMap<>();
    private final Map<String, List<Concept>> children = new HashMap<>();
    private final List<Map<String, Set<Concept>>> written = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

    /// Concepts in the order of their file, without circle and each parent among them.
    ConceptTree(SchemeName name, List<Concept> concepts) {
        this.name = name;
        for (Concept concept : concepts) {
            children.computeIfAbsent(concept.parent().orElse(""), any -> new ArrayList<>())
                    .add(concept);
        }
        place("");
        for (Concept concept : byId.values()) {
            write(0, concept.id(), concept);
            write(1, concept.label(), concept);
            write(1, concept.labelEn(), concept);
            concept.synonyms().forEach(synonym -> write(2, synonym, concept));
        }
    }

    private void place(String parent) {
        for (Concept child : children(parent)) {
            byId.put(child.id(), child);
            place(child.id());
        }
    }

    private void write(int strength, String text, Concept concept) {
        String key = NameKey.of(text);
        if (!key.isEmpty()) {
            written.get(strength)
                    .computeIfAbsent(key, any -> new LinkedHashSet<>())
                    .add(concept);
        }
    }

    @Override
    public SchemeName name() {
        return name;
    }

    @Override
    public List<Concept> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public List<Concept> roots() {
        return children("");
    }

    @Override
    public List<Concept> children(String id) {
        return List.copyOf(children.getOrDefault(id, List.of()));
    }

    @Override
    public Optional<Concept> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// An id wins over a label and a label over a synonym; of equals, a concept over those that lie in it.
    @Override
    public Optional<Concept> resolve(String text) {
        String key = NameKey.of(text);
        for (Map<String, Set<Concept>> meanings : written) {
            Set<Concept> meant = meanings.getOrDefault(key, Set.of());
            List<Concept> widest = meant.stream()
                    .filter(one -> meant.stream().noneMatch(other -> liesIn(one, other)))
                    .toList();
            if (!widest.isEmpty()) {
                Set<Concept> now = new LinkedHashSet<>();
                widest.forEach(concept -> now.add(current(concept)));
                return now.size() == 1 ? Optional.of(now.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean liesIn(Concept narrower, Concept wider) {
        return !narrower.id().equals(wider.id()) && withAncestors(narrower.id()).contains(wider.id());
    }

    @Override
    public List<String> withAncestors(String id) {
        List<String> line = new ArrayList<>();
        Concept concept = byId.get(id);
        while (concept != null) {
            line.addFirst(concept.id());
            concept = concept.parent().map(byId::get).orElse(null);
        }
        return line;
    }
}
