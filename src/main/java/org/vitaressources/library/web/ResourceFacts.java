package org.vitaressources.library.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Description;
import org.vitaressources.library.Library;
import org.vitaressources.library.web.ResourceView.Line;
import org.vitaressources.library.web.ResourceView.Link;
import org.vitaressources.ui.PartialDate;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.Vocabularies;

/// Turns a description into lines that a reader understands and links that lead to more of the same.
@Component
class ResourceFacts {
    private final Vocabularies vocabularies;
    private final Library library;

    ResourceFacts(Vocabularies vocabularies, Library library) {
        this.vocabularies = vocabularies;
        this.library = library;
    }

    /// Who, when, from where.
    List<Line> facts(Description description, Locale locale) {
        List<Line> lines = new ArrayList<>();
        add(lines, "authors", plain(description.authors()));
        add(lines, "organisation", plain(description.organisation().stream().toList()));
        add(lines, "partners", plain(description.partners()));
        add(lines, "date", dates(description.date().stream().toList(), locale));
        add(lines, "updated", dates(description.updated().stream().toList(), locale));
        add(
                lines,
                "source",
                description.source().map(ResourceFacts::source).stream().toList());
        add(
                lines,
                "adaptedFrom",
                description
                        .adaptedFrom()
                        .flatMap(library::byId)
                        .map(original -> new Link(original.description().title(), "/ressources/" + original.slug()))
                        .stream()
                        .toList());
        if (!description.language().equals("fr")) {
            add(lines, "language", plain(List.of(languageName(description.language(), locale))));
        }
        return lines;
    }

    /// What it is filed under.
    List<Line> tags(Description description, Locale locale) {
        List<Line> lines = new ArrayList<>();
        add(
                lines,
                "territories",
                description.territories().stream().map(this::territory).toList());
        add(
                lines,
                "sectors",
                description.sectors().stream()
                        .map(id -> new Link(
                                vocabularies.label(SchemeName.SECTORS, id, locale), "/secteurs/" + encoded(id)))
                        .toList());
        add(lines, "structures", found(SchemeName.STRUCTURE_TYPES, "structure", description.structures(), locale));
        add(lines, "themes", found(SchemeName.THEMES, "theme", description.themes(), locale));
        add(lines, "audiences", found(SchemeName.AUDIENCES, "public", description.audiences(), locale));
        add(
                lines,
                "tags",
                description.tags().stream()
                        .map(tag -> new Link(tag, "/recherche?q=" + encoded(tag)))
                        .toList());
        return lines;
    }

    /// Its type, leading to the others of that type.
    Link type(Description description, Locale locale) {
        return description
                .type()
                .map(id -> new Link(
                        vocabularies.label(SchemeName.RESOURCE_TYPES, id, locale), "/recherche?type=" + encoded(id)))
                .orElse(new Link("", ""));
    }

    /// What one may do with it.
    ResourceView.Licence licence(Description description, Locale locale) {
        return description
                .licence()
                .map(written -> vocabularies
                        .scheme(SchemeName.LICENCES)
                        .byId(written)
                        .map(known -> new ResourceView.Licence(known.label(locale), known.definition()))
                        .orElse(new ResourceView.Licence(written, "")))
                .orElse(new ResourceView.Licence("", ""));
    }

    private List<Link> found(SchemeName scheme, String parameter, List<String> ids, Locale locale) {
        return ids.stream()
                .map(id ->
                        new Link(vocabularies.label(scheme, id, locale), "/recherche?" + parameter + "=" + encoded(id)))
                .toList();
    }

    /// A place, leading to its page when it is known.
    Link territory(TerritoryCode code) {
        return vocabularies
                .territories()
                .byCode(code)
                .map(territory -> new Link(territory.name(), "/territoires/" + code))
                .orElse(new Link(code.toString(), ""));
    }

    /// A type of structure in words.
    String structureType(String id, Locale locale) {
        return vocabularies.label(SchemeName.STRUCTURE_TYPES, id, locale);
    }

    /// The practice that it was made from; nothing when it says none.
    Optional<TranspositionView> transposition(Description description) {
        return description
                .transposition()
                .map(said -> new TranspositionView(
                        library.byId(said.source())
                                .map(source -> new Link(source.description().title(), "/ressources/" + source.slug()))
                                .orElse(new Link("", "")),
                        ReturnsViews.said(said)));
    }

    private static Link source(String source) {
        return new Link(source, source.matches("https?://\\S+") ? source : "");
    }

    private static List<Link> plain(List<String> values) {
        return values.stream().map(value -> new Link(value, "")).toList();
    }

    private static List<Link> dates(List<String> dates, Locale locale) {
        return plain(
                dates.stream().map(date -> new PartialDate(date).in(locale)).toList());
    }

    private static String languageName(String tag, Locale locale) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }

    private static void add(List<Line> lines, String key, List<Link> values) {
        if (!values.isEmpty()) {
            lines.add(new Line(key, values));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
