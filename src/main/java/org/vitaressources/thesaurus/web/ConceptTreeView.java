package org.vitaressources.thesaurus.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;

/// A tree of concepts with how many resources each has.
///
/// @param scheme name of its file
/// @param roots those without a wider one
record ConceptTreeView(String scheme, List<Node> roots) {
    /// A concept.
    ///
    /// @param successor label of what it was merged into, perhaps empty
    record Node(
            String id,
            String label,
            long count,
            boolean deprecated,
            String successor,
            String path,
            List<Node> children) {}

    /// A concept that may be chosen.
    ///
    /// @param label with the wider ones before it
    record Option(String id, String label) {}

    static ConceptTreeView of(ConceptScheme scheme, Map<String, Long> counts, Locale locale) {
        return new ConceptTreeView(
                scheme.name().file(),
                scheme.roots().stream()
                        .map(root -> node(root, scheme, counts, locale))
                        .toList());
    }

    private static Node node(Concept concept, ConceptScheme scheme, Map<String, Long> counts, Locale locale) {
        return new Node(
                concept.id(),
                concept.label(locale),
                counts.getOrDefault(concept.id(), 0L),
                concept.deprecated(),
                concept.successor().isEmpty() ? "" : scheme.current(concept).label(locale),
                path(scheme, concept.id()),
                scheme.children(concept.id()).stream()
                        .map(child -> node(child, scheme, counts, locale))
                        .toList());
    }

    static String path(ConceptScheme scheme, String id) {
        return "/administration/vocabulaires/" + scheme.name().file() + "/" + id;
    }

    /// Those that something may be moved or merged into.
    ///
    /// @param without this one and all that lies in it; empty for none
    static List<Option> options(ConceptScheme scheme, String without, Locale locale) {
        List<Option> options = new ArrayList<>();
        for (Concept concept : scheme.all()) {
            List<String> line = scheme.withAncestors(concept.id());
            if (concept.successor().isEmpty() && (without.isEmpty() || !line.contains(without))) {
                options.add(new Option(concept.id(), named(line, scheme, locale)));
            }
        }
        return options;
    }

    private static String named(List<String> line, ConceptScheme scheme, Locale locale) {
        return String.join(
                " › ",
                line.stream()
                        .flatMap(id -> scheme.byId(id).stream())
                        .map(concept -> concept.label(locale))
                        .toList());
    }
}
