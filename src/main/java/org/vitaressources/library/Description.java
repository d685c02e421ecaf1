package org.vitaressources.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryCode;

/// What is said of a resource, after fall-backs: never without a title. Codes and ids of vocabularies that are
/// not (or
/// no longer) known are kept in `unresolved`, with a remark for the librarian.
///
/// @param title never blank
/// @param summary plain text, perhaps empty (then the page shows the lead of the text)
/// @param type id in the vocabulary of types
/// @param territories resolved codes
/// @param sectors ids
/// @param structures ids
/// @param themes ids
/// @param audiences ids
/// @param date of the content: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
/// @param updated same form
/// @param authors people or bodies, as written
/// @param organisation the body that publishes
/// @param partners as written
/// @param licence id in the vocabulary of licences, or as written
/// @param language BCP 47, `fr` when not said
/// @param source where it comes from, text or address
/// @param adaptedFrom id of the resource it adapts
/// @param fictional an invented example; the page says so
/// @param evidence how far what it tells of has been tried, when said
/// @param tags free words of foreign front matter
/// @param other keys not known to us, kept as they are
public record Description(
        String title,
        String summary,
        Optional<String> type,
        List<TerritoryCode> territories,
        List<String> sectors,
        List<String> structures,
        List<String> themes,
        List<String> audiences,
        Optional<String> date,
        Optional<String> updated,
        List<String> authors,
        Optional<String> organisation,
        List<String> partners,
        Optional<String> licence,
        String language,
        Optional<String> source,
        Optional<ResourceId> adaptedFrom,
        boolean fictional,
        Optional<Evidence> evidence,
        List<String> tags,
        Map<String, Object> other) {

    /// Key of [#archived()].
    public static final String ARCHIVED = "archivee";
    /// Key of [#archivedWhy()].
    public static final String ARCHIVED_WHY = "archivee-motif";

    private static final Map<SchemeName, FrontMatterKey> UNDERSTOOD = Map.of(
            SchemeName.SECTORS, FrontMatterKey.SECTORS,
            SchemeName.RESOURCE_TYPES, FrontMatterKey.TYPE,
            SchemeName.STRUCTURE_TYPES, FrontMatterKey.STRUCTURES,
            SchemeName.THEMES, FrontMatterKey.THEMES,
            SchemeName.AUDIENCES, FrontMatterKey.AUDIENCES);

    /// Key of [#origin()].
    public static final String ORIGIN = "issu-de";

    /// What its group seeks to find out; empty for all but a *carnet*.
    public Inquiry inquiry() {
        return Inquiry.of(other);
    }

    /// The resource that it was drawn from, a model from a *carnet*.
    public Optional<ResourceId> origin() {
        return other.entrySet().stream()
                .filter(entry -> Inquiry.says(entry.getKey(), ORIGIN))
                .map(entry -> String.valueOf(entry.getValue()).strip())
                .flatMap(written -> {
                    try {
                        return Optional.of(new ResourceId(written)).stream();
                    } catch (IllegalArgumentException e) {
                        return java.util.stream.Stream.empty();
                    }
                })
                .findFirst();
    }

    /// Since when it is kept for memory only: a date, or as written. Nothing for a resource of the present.
    public Optional<String> archived() {
        return Optional.ofNullable(other.get(ARCHIVED)).map(Object::toString);
    }

    /// Why, in words for readers.
    public Optional<String> archivedWhy() {
        return archived()
                .flatMap(day -> Optional.ofNullable(other.get(ARCHIVED_WHY)))
                .map(Object::toString);
    }

    /// The practice of another territory that it was made from.
    public Optional<Transposition> transposition() {
        return other.get(Transposition.KEY) instanceof Transposition said ? Optional.of(said) : Optional.empty();
    }

    /// The words written under the key of a vocabulary of which one at least is in no vocabulary.
    public List<String> unresolved(SchemeName scheme) {
        return UNDERSTOOD.containsKey(scheme)
                ? other.entrySet().stream()
                        .filter(entry ->
                                FrontMatterKey.of(entry.getKey()).equals(Optional.ofNullable(UNDERSTOOD.get(scheme))))
                        .flatMap(entry -> FrontMatter.texts(entry.getValue()).stream())
                        .toList()
                : List.of();
    }

    /// Year of the content, when its date says one.
    public Optional<Integer> year() {
        return date.map(written -> Integer.valueOf(written.substring(0, 4)));
    }
}
