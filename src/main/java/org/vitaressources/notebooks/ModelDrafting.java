package org.vitaressources.notebooks;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vitaressources.accounts.MemberId;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.SheetForm;
import org.vitaressources.library.Description;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.PartialDate;

/// Drafts a model from entries of a notebook: sentences of them, each in the part of the model where it is to
/// be carried,
/// each with a link to the entry that supports it. The ordinary form and the ordinary review go on from there.
@Component
public class ModelDrafting {
    /// The type of resource that is drafted.
    public static final String TYPE = "modele";
    /// Entries that may be chosen from at once.
    public static final int MOST_ENTRIES = 20;
    /// Sentences that may be shown at once.
    public static final int MOST_STATEMENTS = 600;

    /// Part of a model that is done one after the other.
    private static final String STEPS = "etapes";

    private final Contributions contributions;
    private final Supports supports;
    private final Clock clock;

    ModelDrafting(Contributions contributions, Supports supports, Clock clock) {
        this.contributions = contributions;
        this.supports = supports;
        this.clock = clock;
    }

    /// A sentence, and where it goes.
    ///
    /// @param section id of a section of the form of a model
    public record Carried(PublishedEntry entry, Statement statement, String section) {}

    /// The parts of a model that sentences may go to.
    public static List<SheetForm.Section> sections() {
        return SheetForm.of(TYPE).sections();
    }

    /// Drafts it, as a contribution of this member.
    ///
    /// @param carried in the order of the entries
    @Transactional
    public Contribution draft(Workshop workshop, MemberId author, List<Carried> carried) {
        if (!workshop.author() && !workshop.moderator()) {
            throw NotebookNotFound.byId(workshop.id().value());
        }
        Contribution contribution = contributions.store(
                Contribution.begin(author.value(), draft(workshop.resource(), carried), clock.instant()));
        supports.lean(
                contribution.id().value(),
                workshop.id(),
                carried.stream().map(Carried::entry).toList());
        return contribution;
    }

    static Draft draft(Resource notebook, List<Carried> carried) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Set<String> authors = new LinkedHashSet<>();
        for (Carried one : carried) {
            List<String> section = lines.computeIfAbsent(one.section(), id -> new ArrayList<>());
            String mark = one.section().equals(STEPS) ? (section.size() + 1) + ". " : "- ";
            section.add(mark + supported(notebook, one));
            authors.addAll(one.entry().said().authors());
        }
        Map<String, String> sections = new LinkedHashMap<>();
        for (SheetForm.Section section : sections()) {
            if (lines.containsKey(section.id())) {
                sections.put(section.id(), String.join("\n", lines.get(section.id())));
            }
        }
        Description description = notebook.description();
        Map<String, List<String>> tags = new LinkedHashMap<>();
        tag(
                tags,
                "territoires",
                description.territories().stream().map(Object::toString).toList());
        tag(tags, "secteurs", description.sectors());
        tag(tags, "structures", description.structures());
        tag(tags, "themes", description.themes());
        tag(tags, "publics", description.audiences());
        tag(tags, "auteurs", List.copyOf(authors));
        Map<String, String> facts = new LinkedHashMap<>();
        description.licence().ifPresent(licence -> facts.put("licence", licence));
        facts.put("langue", description.language());
        Map<String, Object> others = new LinkedHashMap<>();
        others.put(Description.ORIGIN, notebook.id().value());
        if (description.fictional()) {
            others.put("exemple-fictif", true);
        }
        return Draft.EMPTY
                .ofType(TYPE)
                .withTitle("Modèle : " + subject(description.title()))
                .withSections(sections)
                .withTags(tags)
                .withFacts(facts)
                .withOthers(others);
    }

    /// The link is part of the text: it is kept, moved and taken out with the sentence. The collection is in
    /// French.
    private static String supported(Resource notebook, Carried one) {
        String date = new PartialDate(one.entry().said().date()).in(Locale.FRENCH);
        return one.statement().text() + " ([d’après l’entrée du " + date + "]("
                + EntryLinks.path(notebook.id(), one.entry().slug()) + "))";
    }

    /// « Carnet de recherche-action : qui vient ? » → « qui vient ? ».
    private static String subject(String title) {
        return title.replaceFirst("(?i)^carnet(?: de recherche[- ]action)?\\s*[:\\u2013\\u2014-]\\s*", "");
    }

    private static void tag(Map<String, List<String>> tags, String key, List<String> values) {
        if (!values.isEmpty()) {
            tags.put(key, values);
        }
    }
}
