package org.vitaressources.contributions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.DraftFile;
import org.vitaressources.contributions.DraftTopics;
import org.vitaressources.contributions.SheetForm;
import org.vitaressources.recognition.Suggestion;

/// Makes [SuggestedTagsView]s: what the fragment `contributions/_suggested-tags` shows.
@Component
class SuggestedTagsViews {
    private final DraftTopics topics;
    private final MessageSource messages;

    SuggestedTagsViews(DraftTopics topics, MessageSource messages) {
        this.topics = topics;
        this.messages = messages;
    }

    SuggestedTagsView of(Contribution contribution, Locale locale) {
        List<Suggestion> all = topics.of(contribution);
        List<SuggestedTagsView.Group> groups = Arrays.stream(Suggestion.Kind.values())
                .map(kind -> new SuggestedTagsView.Group(
                        kind.key(),
                        all.stream()
                                .filter(one -> one.kind() == kind)
                                .map(one -> row(one, contribution, locale))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
        return new SuggestedTagsView(
                contribution.id().value(), contribution.state().isWithAuthor(), groups);
    }

    private SuggestedTagsView.Row row(Suggestion suggestion, Contribution contribution, Locale locale) {
        Set<String> chosen = topics.chosen(contribution.draft(), suggestion.kind());
        String part = suggestion.proof().part();
        boolean inFile = part.startsWith(DraftTopics.FILE);
        String[] file = inFile ? part.substring(DraftTopics.FILE.length()).split(" ", 2) : new String[] {"", ""};
        return new SuggestedTagsView.Row(
                suggestion.choices().stream()
                        .map(one -> new SuggestedTagsView.Choice(
                                one.value(), one.label(), one.detail(), one.supported(), chosen.contains(one.value())))
                        .toList(),
                suggestion.choices().size() > 1,
                suggestion.mentions(),
                suggestion.proof().before(),
                suggestion.proof().words(),
                suggestion.proof().after(),
                inFile
                        ? title(contribution, file[0])
                        : place(part, contribution.draft().type(), locale),
                inFile ? "/contributions/" + contribution.id() + "/fichiers/" + file[0] + "/lecture#" + file[1] : "");
    }

    private static String title(Contribution contribution, String name) {
        return contribution.draft().files().stream()
                .filter(file -> file.name().equals(name))
                .map(DraftFile::title)
                .findFirst()
                .orElse(name);
    }

    private String place(String part, String type, Locale locale) {
        return SheetForm.of(type).sections().stream()
                .filter(section ->
                        section.id().equals(part) && !section.heading().isEmpty())
                .map(SheetForm.Section::heading)
                .findFirst()
                .orElseGet(() -> switch (part) {
                    case DraftTopics.TITLE -> messages.getMessage("tags.place.title", null, locale);
                    case DraftTopics.SUMMARY -> messages.getMessage("tags.place.summary", null, locale);
                    default -> messages.getMessage("tags.place.text", null, locale);
                });
    }
}
