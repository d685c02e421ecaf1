package org.vitaressources.contributions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.ContributionId;
import org.vitaressources.contributions.Contributions;
import org.vitaressources.contributions.Draft;
import org.vitaressources.contributions.DraftComparisons;
import org.vitaressources.contributions.DraftMerge;
import org.vitaressources.contributions.HeldResource;
import org.vitaressources.contributions.Jurisdiction;
import org.vitaressources.contributions.ProseDiff;
import org.vitaressources.contributions.Revising;
import org.vitaressources.contributions.SheetFields;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// Makes the page of a version that is being worked on.
@Component
class ChangesViews {
    private final Contributions contributions;
    private final Revising revising;
    private final DraftComparisons comparisons;
    private final Jurisdiction jurisdiction;
    private final Library library;
    private final MessageSource messages;

    ChangesViews(
            Contributions contributions,
            Revising revising,
            DraftComparisons comparisons,
            Jurisdiction jurisdiction,
            Library library,
            MessageSource messages) {
        this.contributions = contributions;
        this.revising = revising;
        this.comparisons = comparisons;
        this.jurisdiction = jurisdiction;
        this.library = library;
        this.messages = messages;
    }

    /// @param chosen what was chosen so far of what both changed, by field
    ChangesView of(
            HeldResource held,
            Contribution version,
            SignedInMember reader,
            Map<String, DraftMerge.Choice> chosen,
            Locale locale) {
        Draft before = revising.before(held, version);
        Optional<DraftMerge> merge = revising.conflict(held, version);
        boolean own = version.author().equals(reader.id().value());
        return new ChangesView(
                version.id().toString(),
                own,
                own && version.state().isWithAuthor(),
                own && held.moderator() && jurisdiction.covers(reader, version.draft()),
                comparisons.between(before, version.draft(), locale),
                merge.isPresent(),
                merge.map(found -> found.conflicts().stream()
                                .map(field -> asked(
                                        field,
                                        version.draft(),
                                        Optional.ofNullable(chosen.get(field.key()))
                                                .map(Enum::name)
                                                .orElse(""),
                                        locale))
                                .toList())
                        .orElse(List.of()),
                merge.map(found -> found.taken().stream()
                                .map(field -> heading(field.key(), version.draft(), locale))
                                .toList())
                        .orElse(List.of()));
    }

    /// Where a resource is found after a publication: its address follows its title.
    String slugOf(Contribution published, String before) {
        return published.resource().flatMap(library::byId).map(Resource::slug).orElse(before);
    }

    /// Address of the resource that a contribution revises.
    Optional<String> slugOf(ContributionId id) {
        return contributions
                .byId(id)
                .flatMap(Contribution::resource)
                .flatMap(library::byId)
                .map(Resource::slug);
    }

    private ChangesView.Asked asked(DraftMerge.Field field, Draft draft, String chosen, Locale locale) {
        String base = shown(field.key(), field.base(), locale);
        return new ChangesView.Asked(
                field.key(),
                heading(field.key(), draft, locale),
                base,
                ProseDiff.words(base, shown(field.key(), field.theirs(), locale)),
                ProseDiff.words(base, shown(field.key(), field.mine(), locale)),
                field.bothPossible(),
                chosen);
    }

    private String shown(String key, String value, Locale locale) {
        return Arrays.stream(value.split("\n", -1))
                .map(line -> key.equals("fichiers") ? line.replaceFirst(" [0-9a-f]{12} ?", " ") : line)
                .map(line -> comparisons.label(key, line, locale))
                .collect(Collectors.joining("\n"));
    }

    private String heading(String key, Draft draft, Locale locale) {
        Map<String, String> sections = SheetFields.headings(draft);
        String words = sections.getOrDefault(
                "section." + key, key.startsWith("autre.") ? key.substring("autre.".length()) : key);
        return java.util.Objects.requireNonNullElse(
                messages.getMessage("draft.field." + key, null, words, locale), words);
    }
}
