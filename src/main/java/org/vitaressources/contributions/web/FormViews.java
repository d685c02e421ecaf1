package org.vitaressources.contributions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.DraftFields;
import org.vitaressources.contributions.SheetFields;
import org.vitaressources.contributions.SheetForm;
import org.vitaressources.contributions.web.FormView.Box;
import org.vitaressources.contributions.web.FormView.Licence;
import org.vitaressources.contributions.web.FormView.SectionView;
import org.vitaressources.library.Inquiry;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Lays a draft out as a form.
@Component
class FormViews {
    private static final List<String> LANGUAGES = List.of("fr", "en", "es", "de", "it", "pt");
    private static final Set<String> USUAL =
            Set.of("CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0", "Licence-Ouverte-2.0", "tous-droits-reserves");
    /// Fields of a *carnet* alone.
    private static final Set<String> INQUIRY =
            Set.of("fait." + Inquiry.QUESTION, "tag." + Inquiry.HYPOTHESES, "tag." + Inquiry.PARTICIPANTS);

    private static final int CHARACTERS_A_ROW = 75;
    private static final int FEWEST_ROWS = 5;
    private static final int MOST_ROWS = 24;

    private final Vocabularies vocabularies;
    private final MessageSource messages;
    private final ProgressViews progress;
    private final ConceptBoxes boxes;
    private final PlaceBoxes places;
    private final SourceViews sources;

    FormViews(
            Vocabularies vocabularies,
            MessageSource messages,
            ProgressViews progress,
            ConceptBoxes boxes,
            PlaceBoxes places,
            SourceViews sources) {
        this.vocabularies = vocabularies;
        this.messages = messages;
        this.progress = progress;
        this.boxes = boxes;
        this.places = places;
        this.sources = sources;
    }

    /// The form of a draft.
    ///
    /// @param typed fields that were typed and are not stored; shown instead of what is
    FormView of(Contribution contribution, Map<String, String> typed, Locale locale) {
        Draft stored = contribution.draft();
        Map<String, String> kept = DraftFields.of(stored);
        Map<String, String> values = new LinkedHashMap<>(kept);
        values.putAll(typed);
        Draft shown = DraftFields.with(stored, typed);
        List<SectionView> sections = sections(shown, locale);
        Set<String> fields = new LinkedHashSet<>(values.keySet());
        fields.addAll(emptyFields(sections));
        if (shown.type().equals(Inquiry.TYPE)) {
            fields.addAll(INQUIRY);
        }
        return new FormView(
                contribution.id().value(),
                values,
                sections,
                types(shown.type(), locale),
                places.known(shown.tag("territoires"), locale),
                places.unknown(shown.tag("territoires"), locale),
                Map.of(
                        "secteurs", boxes.of(SchemeName.SECTORS, shown.tag("secteurs"), locale),
                        "structures", boxes.of(SchemeName.STRUCTURE_TYPES, shown.tag("structures"), locale),
                        "themes", boxes.of(SchemeName.THEMES, shown.tag("themes"), locale),
                        "publics", boxes.of(SchemeName.AUDIENCES, shown.tag("publics"), locale)),
                licences(shown.fact("licence"), locale),
                languages(shown.fact("langue"), locale),
                progress.of(shown, locale),
                sources.of(contribution, shown),
                DraftForm.digests(kept, fields));
    }

    private static Set<String> emptyFields(List<SectionView> sections) {
        Set<String> fields = new TreeSet<>(Set.of("titre", "resume", "type", "droits"));
        sections.forEach(section -> fields.add(section.name()));
        Stream.of("territoires", "secteurs", "structures", "themes", "publics", "auteurs", "partenaires", "mots-cles")
                .forEach(key -> fields.add("tag." + key));
        SheetFields.FACTS.forEach(key -> fields.add("fait." + key));
        return fields;
    }

    private List<SectionView> sections(Draft draft, Locale locale) {
        List<SectionView> views = new ArrayList<>();
        SheetForm form = SheetForm.of(draft.type());
        for (SheetForm.Section section : form.sections()) {
            boolean free = section.id().equals(SheetForm.FREE_TEXT);
            views.add(view(
                    draft,
                    section.id(),
                    section.heading(),
                    free ? say("sheet.text", locale) : progress.hint(draft.type(), section.id(), locale),
                    free ? "" : say("example." + draft.type() + "." + section.id(), locale)));
        }
        if (!form.has(SheetForm.FREE_TEXT) && draft.sections().containsKey(SheetForm.FREE_TEXT)) {
            views.addFirst(view(draft, SheetForm.FREE_TEXT, "", say("sheet.rest", locale), ""));
        }
        return views;
    }

    private static SectionView view(Draft draft, String id, String heading, String hint, String example) {
        String text = draft.sections().getOrDefault(id, "");
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_A_ROW)
                .sum();
        int fewest = id.equals(SheetForm.FREE_TEXT) ? 2 * FEWEST_ROWS : FEWEST_ROWS;
        return new SectionView(
                id,
                heading,
                hint,
                example,
                text,
                Math.clamp(lines + 1L, fewest, MOST_ROWS),
                draft.sources().get(id));
    }

    /// The types in plain words; one that is not offered but chosen is there too.
    List<Box> types(String chosen, Locale locale) {
        return vocabularies.scheme(SchemeName.RESOURCE_TYPES).all().stream()
                .filter(type -> !type.deprecated() || type.id().equals(chosen))
                .map(type -> new Box(
                        type.id(),
                        type.label(locale),
                        said("type.plain." + type.id(), type.definition(), locale),
                        type.id().equals(chosen)))
                .toList();
    }

    private List<Licence> licences(String chosen, Locale locale) {
        List<Licence> licences = new ArrayList<>(vocabularies.scheme(SchemeName.LICENCES).all().stream()
                .filter(licence -> !licence.deprecated() || licence.id().equals(chosen))
                .map(licence -> new Licence(
                        licence.id(),
                        licence.label(locale),
                        said("licence.plain." + licence.id(), licence.definition(), locale),
                        licence.id().equals(chosen),
                        USUAL.contains(licence.id()) || licence.id().equals(chosen)))
                .toList());
        if (!chosen.isBlank() && licences.stream().noneMatch(Licence::ticked)) {
            licences.add(new Licence(chosen, chosen, "", true, true));
        }
        return licences;
    }

    /// The licence chosen, or nothing.
    @Nullable
    Licence licence(String chosen, Locale locale) {
        return licences(chosen, locale).stream()
                .filter(Licence::ticked)
                .findFirst()
                .orElse(null);
    }

    private static List<Box> languages(String chosen, Locale locale) {
        Set<String> tags = new LinkedHashSet<>(LANGUAGES);
        if (!chosen.isBlank()) {
            tags.add(chosen);
        }
        String shown = chosen.isBlank() ? "fr" : chosen;
        return tags.stream()
                .map(tag -> new Box(tag, Locale.forLanguageTag(tag).getDisplayLanguage(locale), "", tag.equals(shown)))
                .toList();
    }

    private String said(String key, String otherwise, Locale locale) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
