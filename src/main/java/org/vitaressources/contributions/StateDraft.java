package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vitaressources.library.Description;
import org.vitaressources.library.Inquiry;
import org.vitaressources.library.KeptState;
import org.vitaressources.library.Participant;
import org.vitaressources.vocabulary.TerritoryCode;

/// A kept state of a resource as a draft: what the form shows, and the rest in [Draft#others()]. Its text is taken
/// apart into the sections of the form of its type only when they give the same text again; otherwise it stays
/// one free
/// text.
final class StateDraft {
    private static final Set<String> SHOWN = Set.of("id", "titre", "resume", "type", DraftText.DOCUMENTS);

    private StateDraft() {}

    /// The draft.
    static Draft of(KeptState state) {
        Description said = state.description();
        String type = said.type().orElse("");
        return new Draft(
                type,
                said.title(),
                state.stated().contains("resume") ? said.summary() : "",
                sections(type, state.body()),
                tags(state),
                facts(state),
                state.documents().stream().map(StateDraft::file).toList(),
                Map.of(),
                false,
                others(state));
    }

    /// The sections of a text.
    static Map<String, String> sections(String type, String body) {
        String whole = body.strip();
        Map<String, String> ids = new LinkedHashMap<>();
        SheetForm.of(type).sections().stream()
                .filter(section -> !section.heading().isEmpty())
                .forEach(section -> ids.put("## " + section.heading(), section.id()));
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        parts.put(SheetForm.FREE_TEXT, current);
        for (String line : whole.split("\n", -1)) {
            String section = ids.get(line);
            if (section == null) {
                current.append(line).append('\n');
            } else {
                current = parts.computeIfAbsent(section, id -> new StringBuilder());
            }
        }
        Map<String, String> sections = new LinkedHashMap<>();
        parts.forEach((id, text) -> {
            if (!text.toString().isBlank()) {
                sections.put(id, text.toString().strip());
            }
        });
        boolean same =
                DraftText.body(Draft.EMPTY.ofType(type).withSections(sections)).equals(whole);
        return same || whole.isEmpty() ? sections : Map.of(SheetForm.FREE_TEXT, whole);
    }

    private static Map<String, List<String>> tags(KeptState state) {
        Description said = state.description();
        Map<String, List<String>> tags = new LinkedHashMap<>();
        List<String> places =
                said.territories().stream().map(TerritoryCode::toString).toList();
        tag(tags, state, "territoires", places);
        tag(tags, state, "secteurs", said.sectors());
        tag(tags, state, "structures", said.structures());
        tag(tags, state, "themes", said.themes());
        tag(tags, state, "publics", said.audiences());
        tag(tags, state, "auteurs", said.authors());
        tag(tags, state, "partenaires", said.partners());
        tag(tags, state, "mots-cles", said.tags());
        Inquiry inquiry = said.inquiry();
        if (!inquiry.hypotheses().isEmpty()) {
            tags.put(Inquiry.HYPOTHESES, inquiry.hypotheses());
        }
        if (!inquiry.participants().isEmpty()) {
            tags.put(
                    Inquiry.PARTICIPANTS,
                    inquiry.participants().stream().map(Participant::line).toList());
        }
        return tags;
    }

    private static void tag(Map<String, List<String>> tags, KeptState state, String key, List<String> known) {
        Set<String> all = new LinkedHashSet<>(known);
        all.addAll(state.unresolved().getOrDefault(key, List.of()));
        if (state.stated().contains(key) && !all.isEmpty()) {
            tags.put(key, new ArrayList<>(all));
        }
    }

    private static Map<String, String> facts(KeptState state) {
        Description said = state.description();
        Map<String, String> facts = new LinkedHashMap<>();
        fact(facts, state, "date", said.date());
        fact(facts, state, "organisation", said.organisation());
        fact(facts, state, "licence", said.licence());
        fact(facts, state, "langue", Optional.of(said.language()));
        fact(facts, state, "source", said.source());
        fact(facts, state, "adapte-de", said.adaptedFrom().map(Object::toString));
        said.transposition()
                .filter(known -> state.stated().contains(TranspositionFacts.SOURCE))
                .ifPresent(known -> TranspositionFacts.put(known, facts));
        if (!said.inquiry().question().isEmpty()) {
            facts.put(Inquiry.QUESTION, said.inquiry().question());
        }
        return facts;
    }

    private static void fact(Map<String, String> facts, KeptState state, String key, Optional<String> value) {
        if (state.stated().contains(key)) {
            value.ifPresent(known -> facts.put(key, known));
        }
    }

    /// Keys that the form does not show, and those whose value could not be used.
    private static Map<String, Object> others(KeptState state) {
        Map<String, Object> others = new LinkedHashMap<>();
        state.matter().forEach((key, value) -> {
            Optional<String> word = KeptState.word(key);
            boolean shown = word.filter(known -> SHOWN.contains(known)
                                    || DraftText.TAGS.contains(known)
                                    || DraftText.FACTS.contains(known))
                            .isPresent()
                    || DraftText.INQUIRY.stream().anyMatch(known -> Inquiry.says(key, known));
            if (!shown) {
                others.put(key, value);
            }
        });
        return others;
    }

    private static DraftFile file(KeptState.Document document) {
        return new DraftFile(
                document.name(),
                document.name().substring(document.name().lastIndexOf('/') + 1),
                document.kept().sha256(),
                document.kept().size(),
                document.mediaType(),
                document.title());
    }
}
