package org.vitaressources.contributions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an author has written so far. Anything may be missing: nothing that was typed is refused.
///
/// @param type id in the vocabulary of types, perhaps empty
/// @param title perhaps empty
/// @param summary perhaps empty
/// @param sections Markdown of each section of the form of its type, by the section's id; what is no section of the
///     form stands under [SheetForm#FREE_TEXT]
/// @param tags lists by front matter key (`territoires`, `secteurs`, `structures`, `themes`, `publics`, `auteurs`,
///     `partenaires`, `mots-cles`)
/// @param facts single values by front matter key (`date`, `organisation`, `licence`, `langue`, `source`, `adapte-de`)
///     and [TranspositionFacts#ALL]
/// @param files in the order in which they are shown
/// @param sources where the words of a section were taken from, by its id
/// @param authorship the author says that they may publish all this
/// @param others keys of the description that the form does not show, as they were read, so that none is lost
public record Draft(
        String type,
        String title,
        String summary,
        Map<String, String> sections,
        Map<String, List<String>> tags,
        Map<String, String> facts,
        List<DraftFile> files,
        Map<String, Provenance> sources,
        boolean authorship,
        Map<String, Object> others) {

    /// Nothing written yet.
    public static final Draft EMPTY =
            new Draft("", "", "", Map.of(), Map.of(), Map.of(), List.of(), Map.of(), false, Map.of());

    public Draft {
        sections = ordered(sections);
        tags = ordered(tags);
        facts = ordered(facts);
        files = List.copyOf(files);
        sources = ordered(sources);
        others = ordered(others);
    }

    /// The same of another type.
    public Draft ofType(String other) {
        return new Draft(other, title, summary, sections, tags, facts, files, sources, authorship, others);
    }

    /// The same under another title.
    public Draft withTitle(String other) {
        return new Draft(type, other, summary, sections, tags, facts, files, sources, authorship, others);
    }

    /// The same with another summary.
    public Draft withSummary(String other) {
        return new Draft(type, title, other, sections, tags, facts, files, sources, authorship, others);
    }

    /// The same with these sections.
    public Draft withSections(Map<String, String> texts) {
        return new Draft(type, title, summary, texts, tags, facts, files, sources, authorship, others);
    }

    /// The same with these lists.
    public Draft withTags(Map<String, List<String>> lists) {
        return new Draft(type, title, summary, sections, lists, facts, files, sources, authorship, others);
    }

    /// The same with these values.
    public Draft withFacts(Map<String, String> values) {
        return new Draft(type, title, summary, sections, tags, values, files, sources, authorship, others);
    }

    /// The same with these files.
    public Draft withFiles(List<DraftFile> kept) {
        return new Draft(type, title, summary, sections, tags, facts, kept, sources, authorship, others);
    }

    /// The same with the places that its words come from.
    public Draft withSources(Map<String, Provenance> places) {
        return new Draft(type, title, summary, sections, tags, facts, files, places, authorship, others);
    }

    /// The same with these other keys.
    public Draft withOthers(Map<String, Object> keys) {
        return new Draft(type, title, summary, sections, tags, facts, files, sources, authorship, keys);
    }

    /// A list of the description, perhaps empty.
    public List<String> tag(String key) {
        return tags.getOrDefault(key, List.of());
    }

    /// A value of the description, perhaps empty.
    public String fact(String key) {
        return facts.getOrDefault(key, "");
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
