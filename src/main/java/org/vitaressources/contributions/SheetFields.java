package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vitaressources.library.Inquiry;

/// The fields of a draft in the order in which they are read, as remarks, findings and differences name them.
public final class SheetFields {
    private static final String SECTION = "section.";
    /// Values of the description that have a name of their own.
    public static final List<String> FACTS = Stream.concat(
                    Stream.of("date", "organisation", "licence", "langue", "source", "adapte-de", Inquiry.QUESTION),
                    TranspositionFacts.ALL.stream())
            .toList();

    private SheetFields() {}

    /// A field.
    ///
    /// @param id that of its control in the form: `titre`, `resume`, `section.contexte`, `tag.territoires`,
    ///     `fait.licence`, `fichiers`
    /// @param heading of a section as published; empty for a field of the description, whose name is the message
    ///     `draft.field.<id>`
    /// @param text what stands in it: Markdown of a section, plain otherwise; several values one a line
    /// @param section it is part of the text
    public record Field(String id, String heading, String text, boolean section) {}

    /// All of them, also those with nothing in them.
    public static List<Field> of(Draft draft) {
        List<Field> fields = new ArrayList<>();
        fields.add(plain("titre", draft.title()));
        fields.add(plain("type", draft.type()));
        fields.add(plain("resume", draft.summary()));
        sections(draft)
                .forEach((id, heading) -> fields.add(
                        new Field(SECTION + id, heading, draft.sections().getOrDefault(id, ""), true)));
        DraftText.TAGS.stream()
                .filter(key -> belongs(key, draft, draft.tag(key).isEmpty()))
                .forEach(key -> fields.add(plain("tag." + key, String.join("\n", draft.tag(key)))));
        DraftText.FACTS.stream()
                .filter(key -> belongs(key, draft, draft.fact(key).isBlank()))
                .forEach(key -> fields.add(plain("fait." + key, draft.fact(key))));
        fields.add(plain(
                "fichiers",
                String.join("\n", draft.files().stream().map(DraftFile::title).toList())));
        return fields;
    }

    /// One of them.
    public static Optional<Field> of(Draft draft, String id) {
        return of(draft).stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /// Headings of the sections, by the id of their field.
    public static Map<String, String> headings(Draft draft) {
        Map<String, String> headings = new LinkedHashMap<>();
        sections(draft).forEach((id, heading) -> headings.put(SECTION + id, heading));
        return headings;
    }

    /// Sections by id, with their headings: those of the form, then what stands in others.
    private static Map<String, String> sections(Draft draft) {
        Map<String, String> headings = new LinkedHashMap<>();
        if (!draft.sections().getOrDefault(SheetForm.FREE_TEXT, "").isBlank()) {
            headings.put(SheetForm.FREE_TEXT, "Texte");
        }
        SheetForm.of(draft.type()).sections().forEach(section -> headings.put(section.id(), section.heading()));
        draft.sections().forEach((id, text) -> {
            if (!text.isBlank()) {
                headings.putIfAbsent(id, id);
            }
        });
        return headings;
    }

    /// What belongs to one type alone is no field of the others, unless something stands in it.
    private static boolean belongs(String key, Draft draft, boolean empty) {
        return !empty || !DraftText.INQUIRY.contains(key) || draft.type().equals(Inquiry.TYPE);
    }

    private static Field plain(String id, String text) {
        return new Field(id, "", text, false);
    }
}
