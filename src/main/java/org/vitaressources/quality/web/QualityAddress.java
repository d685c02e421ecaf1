package org.vitaressources.quality.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import org.vitaressources.accounts.Limits;
import org.vitaressources.accounts.SignedInMember;
import org.vitaressources.quality.ImprovementKind;
import org.vitaressources.quality.QualityFilter;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// The choices of a list of resources as its address has them, and back.
///
/// @param place what was written for a territory, known or not
/// @param placeKnown there is such a territory
record QualityAddress(QualityFilter filter, String place, boolean placeKnown) {
    private static final int LONGEST = 200;

    /// Reads them; what means nothing is left out.
    static QualityAddress of(Map<String, String> parameters, SignedInMember member, Vocabularies vocabularies) {
        String place = cut(parameters.getOrDefault("territoire", ""));
        String code =
                !place.isBlank() && vocabularies.territories().resolve(place) instanceof TerritoryLookup.Found found
                        ? found.territories().getFirst().code().toString()
                        : "";
        return new QualityAddress(
                new QualityFilter(
                        ImprovementKind.named(parameters.getOrDefault("quoi", "")),
                        code,
                        vocabularies
                                .sectors()
                                .byId(cut(parameters.getOrDefault("secteur", "")))
                                .map(Concept::id)
                                .orElse(""),
                        cut(parameters.getOrDefault("qui", "")).strip(),
                        cut(parameters.getOrDefault("format", "")),
                        limits(member)),
                place,
                place.isBlank() || !code.isEmpty());
    }

    /// What a member answers for.
    static Limits limits(SignedInMember member) {
        return member.administers() ? Limits.NONE : member.limits();
    }

    /// Address of another kind, or of all, with the same choices.
    public String path(String kind) {
        return "/administration/qualite/ressources?" + choices(filter.of(ImprovementKind.named(kind)));
    }

    /// Address of a page, as the fragment of page numbers asks for it.
    public String page(int number) {
        return "/administration/qualite/ressources?" + choices() + "page=" + number;
    }

    /// As parameters.
    public String choices() {
        return choices(filter);
    }

    /// Name of the kind in addresses, empty for all.
    public String kind() {
        return filter.kind().map(ImprovementKind::inAddresses).orElse("");
    }

    private String choices(QualityFilter chosen) {
        Optional<ImprovementKind> kind = chosen.kind();
        return parameter("quoi", kind.map(ImprovementKind::inAddresses).orElse(""))
                + parameter("territoire", place)
                + parameter("secteur", chosen.sector())
                + parameter("qui", chosen.who())
                + parameter("format", chosen.format());
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
