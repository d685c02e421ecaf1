package org.vitaressources.kits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vitaressources.ui.SiteLinks;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// The credits of a kit: by step, and each source once at its end.
@Component
public class Credits {
    private final SiteLinks links;
    private final Vocabularies vocabularies;

    Credits(SiteLinks links, Vocabularies vocabularies) {
        this.links = links;
        this.vocabularies = vocabularies;
    }

    /// Those of a step.
    public List<Credit> of(Step step, Locale locale) {
        return step.sources().stream()
                .map(source -> credit(source, "vita-" + source.resource(), locale))
                .toList();
    }

    /// Those of a kit, each source once, by author and title.
    public List<Credit> of(Kit kit, Locale locale) {
        Map<String, Source> once = new LinkedHashMap<>();
        kit.steps().stream()
                .flatMap(step -> step.sources().stream())
                .forEach(source -> once.putIfAbsent(source.path(), source));
        Map<String, Integer> keys = new LinkedHashMap<>();
        return once.values().stream()
                .map(source -> {
                    int number = keys.merge(source.resource().value(), 1, Integer::sum);
                    String key = "vita-" + source.resource() + (number == 1 ? "" : "-" + number);
                    return credit(source, key, locale);
                })
                .sorted(java.util.Comparator.comparing(Credit::line, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// All of them as a BibTeX file.
    public String bibtex(Kit kit) {
        return of(kit, Locale.FRENCH).stream().map(Credit::bibtex).collect(Collectors.joining("\n"));
    }

    /// All of them as a RIS file.
    public String ris(Kit kit) {
        return of(kit, Locale.FRENCH).stream().map(Credit::ris).collect(Collectors.joining());
    }

    private Credit credit(Source source, String key, Locale locale) {
        String licence = vocabularies
                .scheme(SchemeName.LICENCES)
                .byId(source.licence())
                .map(concept -> concept.label(locale))
                .orElse(source.licence());
        return new Credit(key, source, links.to(locale, source.path()), licence);
    }
}
