package org.vitaressources.contributions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.web.FormView.Box;
import org.vitaressources.contributions.web.FormView.Group;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.ConceptScheme;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// A small vocabulary as boxes to tick: each concept without parent with all that lies in it.
@Component
class ConceptBoxes {
    private final Vocabularies vocabularies;

    ConceptBoxes(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /// @param chosen ids; what is in no vocabulary is shown as it was written
    List<Group> of(SchemeName name, List<String> chosen, Locale locale) {
        ConceptScheme scheme = vocabularies.scheme(name);
        List<Group> groups = new ArrayList<>();
        for (Concept root : scheme.roots()) {
            List<Box> children = new ArrayList<>();
            within(scheme, root, chosen, locale, children);
            if (offered(root, chosen) || !children.isEmpty()) {
                groups.add(new Group(box(root, chosen, locale), children));
            }
        }
        chosen.stream()
                .filter(id -> scheme.byId(id).isEmpty())
                .forEach(id -> groups.add(new Group(
                        scheme.resolve(id)
                                .map(concept -> new Box(id, concept.label(locale), "", true))
                                .orElse(new Box(id, id, "", true)),
                        List.of())));
        return groups;
    }

    /// The label of what was chosen, or what was written.
    String label(SchemeName name, String id, Locale locale) {
        return vocabularies.label(name, id, locale);
    }

    private static void within(
            ConceptScheme scheme, Concept parent, List<String> chosen, Locale locale, List<Box> boxes) {
        for (Concept child : scheme.children(parent.id())) {
            if (offered(child, chosen)) {
                boxes.add(box(child, chosen, locale));
            }
            within(scheme, child, chosen, locale, boxes);
        }
    }

    private static boolean offered(Concept concept, List<String> chosen) {
        return !concept.deprecated() || chosen.contains(concept.id());
    }

    private static Box box(Concept concept, List<String> chosen, Locale locale) {
        return new Box(concept.id(), concept.label(locale), "", chosen.contains(concept.id()));
    }
}
