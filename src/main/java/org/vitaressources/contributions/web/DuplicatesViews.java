package org.vitaressources.contributions.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.contributions.Contribution;
import org.vitaressources.contributions.Duplicate;
import org.vitaressources.contributions.Duplicates;
import org.vitaressources.library.AddressLabels;
import org.vitaressources.library.NearCopies;

/// Makes [DuplicatesView]s: what the fragment `contributions/_duplicates` shows.
@Component
class DuplicatesViews {
    private static final int MOST_PLACES = 4;
    private static final String NUMBERED = "\\D{0,12}\\d+";

    private final Duplicates duplicates;
    private final AddressLabels labels;
    private final MessageSource messages;

    DuplicatesViews(Duplicates duplicates, AddressLabels labels, MessageSource messages) {
        this.duplicates = duplicates;
        this.labels = labels;
        this.messages = messages;
    }

    DuplicatesView of(Contribution contribution, SignedInMember member, Locale locale) {
        List<DuplicatesView.Row> rows = duplicates.of(contribution, member).stream()
                .map(one -> row(one, contribution, locale))
                .toList();
        List<DuplicatesView.OwnDraft> drafts = duplicates.ownDrafts(contribution).stream()
                .map(own -> new DuplicatesView.OwnDraft("/contributions/" + own.id(), own.title(), own.file()))
                .toList();
        return new DuplicatesView(
                contribution.id().value(), contribution.state().isWithAuthor(), rows, drafts);
    }

    private DuplicatesView.Row row(Duplicate one, Contribution contribution, Locale locale) {
        String path = "/ressources/" + one.slug();
        return new DuplicatesView.Row(
                one.kind().name(),
                one.resource().value(),
                path,
                one.title(),
                contribution.draft().files().stream()
                        .filter(file -> file.name().equals(one.file()))
                        .map(file -> file.title())
                        .findFirst()
                        .orElse(""),
                (int) Math.round(100 * one.share()),
                one.file().isEmpty() ? "" : where(one, locale),
                places(one, path, locale),
                one.relation().name(),
                one.revisable());
    }

    /// *p. 4 à 9, p. 12*: pages in a row as one stretch.
    private String where(Duplicate one, Locale locale) {
        List<String> addresses =
                one.parts().stream().map(Duplicate.Part::address).distinct().toList();
        List<String> stretches = new ArrayList<>();
        int from = 0;
        while (from < addresses.size()) {
            int to = from;
            while (to + 1 < addresses.size() && follows(addresses.get(to), addresses.get(to + 1))) {
                to++;
            }
            stretches.add(
                    to == from
                            ? addresses.get(from)
                            : messages.getMessage(
                                    "duplicates.stretch",
                                    new Object[] {
                                        addresses.get(from), addresses.get(to).replaceAll("\\D", "")
                                    },
                                    locale));
            from = to + 1;
        }
        return stretches.stream().limit(MOST_PLACES * 2L).collect(Collectors.joining(", "));
    }

    private static boolean follows(String one, String next) {
        return one.matches(NUMBERED)
                && next.matches(NUMBERED)
                && Integer.parseInt(next.replaceAll("\\D", "")) == Integer.parseInt(one.replaceAll("\\D", "")) + 1;
    }

    private List<DuplicatesView.Place> places(Duplicate one, String path, Locale locale) {
        Map<String, DuplicatesView.Place> places = new LinkedHashMap<>();
        for (Duplicate.Part part : one.parts()) {
            NearCopies.Part there = part.there();
            String reading =
                    there.document().isEmpty() ? path : path + "/documents/" + encoded(there.document()) + "/lecture";
            places.putIfAbsent(
                    there.document() + "#" + there.anchor(),
                    new DuplicatesView.Place(labels.brief(there.address(), locale), reading + "#" + there.anchor()));
        }
        return places.values().stream().limit(MOST_PLACES).toList();
    }

    private static String encoded(String name) {
        return Arrays.stream(name.split("/"))
                .map(part -> UriUtils.encodePathSegment(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("/"));
    }
}
