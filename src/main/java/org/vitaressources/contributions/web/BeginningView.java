package org.vitaressources.contributions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;
import org.vitaressources.contributions.DraftBeginning;
import org.vitaressources.vocabulary.Vocabularies;

/// What a contribution that is not begun yet will be about, carried from page to page.
///
/// @param labels of sectors and territories
/// @param carried hidden fields of the forms
record BeginningView(List<String> labels, List<Field> carried) {
    private static final String SECTOR = "secteur";
    private static final String TERRITORY = "territoire";

    /// A hidden field.
    record Field(String name, String value) {}

    /// What the address, or the form, asks for.
    static DraftBeginning asked(MultiValueMap<String, String> parameters, Vocabularies vocabularies) {
        return DraftBeginning.of(
                parameters.getOrDefault(SECTOR, List.of()),
                parameters.getOrDefault(TERRITORY, List.of()),
                vocabularies);
    }

    static BeginningView of(DraftBeginning about, Locale locale) {
        List<String> labels = new ArrayList<>();
        List<Field> carried = new ArrayList<>();
        about.sectors().forEach(sector -> {
            labels.add(sector.label(locale));
            carried.add(new Field(SECTOR, sector.id()));
        });
        about.territories().forEach(place -> {
            labels.add(place.name());
            carried.add(new Field(TERRITORY, place.code().toString()));
        });
        return new BeginningView(labels, carried);
    }

    /// The same as the end of an address.
    public String query() {
        return carried.stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", carried.isEmpty() ? "" : "?", ""));
    }
}
