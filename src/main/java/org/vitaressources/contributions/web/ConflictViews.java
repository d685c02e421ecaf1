package org.vitaressources.contributions.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.DraftFields;
import org.vitaressources.contributions.Drafting;
import org.vitaressources.contributions.SheetForm;
import org.vitaressources.vocabulary.SchemeName;

/// Two texts for one field, side by side.
@Component
class ConflictViews {
    private static final Map<String, SchemeName> SCHEMES = Map.of(
            "type", SchemeName.RESOURCE_TYPES,
            "tag.secteurs", SchemeName.SECTORS,
            "tag.structures", SchemeName.STRUCTURE_TYPES,
            "tag.themes", SchemeName.THEMES,
            "tag.publics", SchemeName.AUDIENCES,
            "fait.licence", SchemeName.LICENCES);

    private final MessageSource messages;
    private final ConceptBoxes boxes;
    private final PlaceBoxes places;

    ConflictViews(MessageSource messages, ConceptBoxes boxes, PlaceBoxes places) {
        this.messages = messages;
        this.boxes = boxes;
        this.places = places;
    }

    /// The page.
    ///
    /// @param seen digests of what is stored now
    record Conflicts(String id, List<Pair> pairs, String seen) {}

    /// One field.
    ///
    /// @param field its name
    /// @param anchor id
    /// @param label in words
    /// @param kept as stored
    /// @param written as it was to be stored
    /// @param keptShown the same, to read
    /// @param writtenShown the same, to read
    /// @param both the two can be kept, one after the other
    record Pair(
            String field,
            String anchor,
            String label,
            String kept,
            String written,
            String keptShown,
            String writtenShown,
            boolean both) {}

    Conflicts of(Drafting.Written saved, Locale locale) {
        Map<String, String> stored = DraftFields.of(saved.contribution().draft());
        Set<String> fields = saved.conflicts().stream()
                .map(DraftFields.Conflict::field)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Conflicts(
                saved.contribution().id().value(),
                saved.conflicts().stream()
                        .map(conflict ->
                                pair(conflict, saved.contribution().draft().type(), locale))
                        .toList(),
                DraftForm.digests(stored, fields));
    }

    private Pair pair(DraftFields.Conflict conflict, String type, Locale locale) {
        String field = conflict.field();
        return new Pair(
                field,
                ProgressViews.anchor(field),
                label(field, type, locale),
                conflict.kept(),
                conflict.written(),
                shown(field, conflict.kept(), locale),
                shown(field, conflict.written(), locale),
                field.startsWith("section.") || field.startsWith("tag.") || field.equals("resume"));
    }

    /// Name of a field in words; that of a section is its heading.
    String label(String field, String type, Locale locale) {
        if (!field.startsWith("section.")) {
            return Objects.requireNonNullElse(messages.getMessage("draft.field." + field, null, field, locale), field);
        }
        String section = field.substring("section.".length());
        return section.equals(SheetForm.FREE_TEXT)
                ? messages.getMessage("draft.field.texte", null, locale)
                : SheetForm.of(type).heading(section);
    }

    private String shown(String field, String text, Locale locale) {
        SchemeName scheme = SCHEMES.get(field);
        if (scheme == null && !field.equals("tag.territoires")) {
            return text;
        }
        return text.lines()
                .map(one -> scheme == null ? places.label(one) : boxes.label(scheme, one, locale))
                .collect(Collectors.joining("\n"));
    }
}
