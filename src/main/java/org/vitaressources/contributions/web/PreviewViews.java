package org.vitaressources.contributions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.DraftBody;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.SourceResources;
import org.vitaressources.contributions.TranspositionFacts;
import org.vitaressources.library.Inquiry;
import org.vitaressources.text.Markdown;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.vocabulary.SchemeName;

/// A draft as readers will see it.
@Component
class PreviewViews {
    private final Markdown markdown;
    private final ConceptBoxes boxes;
    private final PlaceBoxes places;
    private final SourceResources sources;
    private final MessageSource messages;

    PreviewViews(
            Markdown markdown, ConceptBoxes boxes, PlaceBoxes places, SourceResources sources, MessageSource messages) {
        this.markdown = markdown;
        this.boxes = boxes;
        this.places = places;
        this.sources = sources;
        this.messages = messages;
    }

    /// The page.
    ///
    /// @param title perhaps empty
    /// @param type in words, perhaps empty
    /// @param html the text
    /// @param facts what the description says, by name
    /// @param writable the author may still write
    record Preview(
            String id,
            String title,
            String type,
            String summary,
            SafeHtml html,
            List<Fact> facts,
            List<DraftFile> files,
            boolean writable) {}

    /// A line of the description.
    record Fact(String name, String value) {}

    Preview of(Contribution contribution, Locale locale) {
        Draft draft = contribution.draft();
        return new Preview(
                contribution.id().value(),
                draft.title(),
                draft.type().isEmpty() ? "" : boxes.label(SchemeName.RESOURCE_TYPES, draft.type(), locale),
                draft.summary(),
                html(DraftBody.of(draft), contribution.id().value()),
                facts(draft, locale),
                draft.files(),
                contribution.state().isWithAuthor());
    }

    /// A text with its images taken from the files of the draft.
    SafeHtml html(String text, String id) {
        return markdown.render(text, "", target -> id.isEmpty() ? target : file(id, target))
                .html();
    }

    private static String file(String id, String target) {
        String name = target.startsWith("./") ? target.substring(2) : target;
        return name.isEmpty() || name.startsWith("/") || name.startsWith("#")
                ? target
                : "/contributions/" + id + "/fichiers/"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    List<Fact> facts(Draft draft, Locale locale) {
        List<Fact> facts = new ArrayList<>();
        add("fait." + Inquiry.QUESTION, Stream.of(draft.fact(Inquiry.QUESTION)), facts, locale);
        add("tag." + Inquiry.HYPOTHESES, draft.tag(Inquiry.HYPOTHESES).stream(), facts, locale);
        add("tag." + Inquiry.PARTICIPANTS, draft.tag(Inquiry.PARTICIPANTS).stream(), facts, locale);
        add("tag.territoires", draft.tag("territoires").stream().map(places::label), facts, locale);
        concepts("secteurs", SchemeName.SECTORS, draft, facts, locale);
        concepts("structures", SchemeName.STRUCTURE_TYPES, draft, facts, locale);
        concepts("themes", SchemeName.THEMES, draft, facts, locale);
        concepts("publics", SchemeName.AUDIENCES, draft, facts, locale);
        add("fait.date", Stream.of(new PartialDate(draft.fact("date")).in(locale)), facts, locale);
        add("fait.organisation", Stream.of(draft.fact("organisation")), facts, locale);
        add("tag.auteurs", draft.tag("auteurs").stream(), facts, locale);
        add("tag.partenaires", draft.tag("partenaires").stream(), facts, locale);
        add("tag.mots-cles", draft.tag("mots-cles").stream(), facts, locale);
        add("fait.source", Stream.of(draft.fact("source")), facts, locale);
        TranspositionFacts.ALL.forEach(
                key -> add("fait." + key, Stream.of(sources.shown(draft.fact(key))), facts, locale));
        add(
                "fait.licence",
                Stream.of(draft.fact("licence"))
                        .filter(id -> !id.isEmpty())
                        .map(id -> boxes.label(SchemeName.LICENCES, id, locale)),
                facts,
                locale);
        return facts;
    }

    private void concepts(String key, SchemeName scheme, Draft draft, List<Fact> facts, Locale locale) {
        add("tag." + key, draft.tag(key).stream().map(id -> boxes.label(scheme, id, locale)), facts, locale);
    }

    private void add(String field, Stream<String> values, List<Fact> facts, Locale locale) {
        String written =
                String.join(", ", values.filter(value -> !value.isBlank()).toList());
        if (!written.isEmpty()) {
            facts.add(new Fact(messages.getMessage("draft.field." + field, null, locale), written));
        }
    }
}
