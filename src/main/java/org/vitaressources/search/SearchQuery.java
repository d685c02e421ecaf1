package org.vitaressources.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What is asked: words, chosen values, order, page. Immutable; round-trips with the URL, so that a facet link is
/// `query.with(Facet.TERRITORY, "departement:35")`. Any input makes a query: what is not understood is left out.
///
/// @param words as typed, at most [#MAX_WORDS] characters
/// @param choices chosen values per facet (territory codes, concept ids, years `2008` or ranges `2005..2010`)
/// @param reach how far the chosen territories reach
/// @param around only what lies around a place, when asked for
/// @param asTyped the facets for which words are only words: no territory, no year is read in them
/// @param sort order
/// @param page from 1
/// @param size results a page, 1 to 100
public record SearchQuery(
        String words,
        Map<Facet, Set<String>> choices,
        Set<Reach> reach,
        Optional<Around> around,
        Set<Facet> asTyped,
        Sort sort,
        int page,
        int size) {
    /// Longest query that is looked at; the rest is cut off.
    public static final int MAX_WORDS = 256;
    /// Results a page unless asked otherwise.
    public static final int DEFAULT_SIZE = 20;
    /// Says nothing, and is no character of a page.
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    /// Most values looked at per facet.
    private static final int MAX_CHOICES = 50;

    /// The orders; [#parameter()] is the value in the URL.
    public enum Sort {
        RELEVANCE("pertinence"),
        DATE("date"),
        TITLE("titre"),
        NEARNESS("proximite");

        private final String parameter;

        Sort(String parameter) {
            this.parameter = parameter;
        }

        /// Value in the URL.
        public String parameter() {
            return parameter;
        }
    }

    public SearchQuery {
        words = CONTROL.matcher(words).replaceAll(" ").strip();
        if (words.length() > MAX_WORDS) {
            words = words.substring(0, MAX_WORDS);
        }
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        choices.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                Set<String> kept = new LinkedHashSet<>();
                values.stream().limit(MAX_CHOICES).forEach(kept::add);
                copy.put(facet, java.util.Collections.unmodifiableSet(kept));
            }
        });
        choices = java.util.Collections.unmodifiableMap(copy);
        reach = reach.isEmpty() ? Reach.USUAL : java.util.Collections.unmodifiableSet(EnumSet.copyOf(reach));
        asTyped = asTyped.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(asTyped));
        page = Math.max(1, page);
        size = Math.clamp(size, 1, 100);
    }

    /// Everything, nothing chosen.
    public static SearchQuery everything() {
        return of("");
    }

    /// These words.
    public static SearchQuery of(String words) {
        return new SearchQuery(
                words, Map.of(), Reach.USUAL, Optional.empty(), Set.of(), Sort.RELEVANCE, 1, DEFAULT_SIZE);
    }

    /// Reads the parameters of a request (`q`, the facets' names, `portee`, `autour`, `rayon`, `tel-quel`, `tri`,
    /// `page`,
    /// `taille`), whatever they hold.
    public static SearchQuery fromParameters(Map<String, List<String>> parameters) {
        Map<Facet, Set<String>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Set<String> values = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(facet.parameter(), List.of())) {
                if (!value.isBlank()
                        && value.length() <= 100
                        && !CONTROL.matcher(value).find()) {
                    values.add(value.strip());
                }
            }
            choices.put(facet, values);
        }
        Set<Facet> asTyped = EnumSet.noneOf(Facet.class);
        for (Facet facet : Facet.values()) {
            if (parameters.getOrDefault("tel-quel", List.of()).contains(facet.parameter())) {
                asTyped.add(facet);
            }
        }
        Sort sort = Sort.RELEVANCE;
        for (Sort candidate : Sort.values()) {
            if (candidate.parameter().equals(first(parameters, "tri"))) {
                sort = candidate;
            }
        }
        return new SearchQuery(
                first(parameters, "q"),
                choices,
                Reach.of(parameters.getOrDefault("portee", List.of())),
                Around.of(first(parameters, "autour"), first(parameters, "rayon")),
                asTyped,
                sort,
                number(first(parameters, "page"), 1),
                number(first(parameters, "taille"), DEFAULT_SIZE));
    }

    /// Chosen values of a facet, perhaps none.
    public Set<String> chosen(Facet facet) {
        return choices.getOrDefault(facet, Set.of());
    }

    /// True when neither words nor choices narrow anything.
    public boolean isEverything() {
        return words.isEmpty() && choices.isEmpty() && around.isEmpty();
    }

    /// The same with one more value, back on the first page.
    public SearchQuery with(Facet facet, String value) {
        return changed(facet, value, true);
    }

    /// The same without that value, back on the first page.
    public SearchQuery without(Facet facet, String value) {
        return changed(facet, value, false);
    }

    /// The same without any choice.
    public SearchQuery withoutChoices() {
        return new SearchQuery(words, Map.of(), Reach.USUAL, Optional.empty(), asTyped, sort, 1, size);
    }

    /// The same with its territories reaching so far, back on the first page; [Reach#USUAL] when the set is empty.
    public SearchQuery reaching(Set<Reach> other) {
        return new SearchQuery(words, choices, other, around, asTyped, sort, 1, size);
    }

    /// The same with that reach added, or taken away when it was asked for; back on the first page.
    public SearchQuery toggling(Reach one) {
        EnumSet<Reach> other = EnumSet.copyOf(reach);
        if (!other.remove(one)) {
            other.add(one);
        }
        return reaching(other);
    }

    /// The same around a place only, or anywhere, back on the first page.
    public SearchQuery around(Optional<Around> other) {
        return new SearchQuery(words, choices, reach, other, asTyped, sort, 1, size);
    }

    /// The same without reading values of a facet in its words, back on the first page.
    public SearchQuery asTyped(Facet facet) {
        Set<Facet> more = EnumSet.of(facet);
        more.addAll(asTyped);
        return new SearchQuery(words, choices, reach, around, more, sort, 1, size);
    }

    /// The same with other words, back on the first page.
    public SearchQuery withWords(String other) {
        return new SearchQuery(other, choices, reach, around, asTyped, sort, 1, size);
    }

    /// Another page.
    public SearchQuery atPage(int number) {
        return new SearchQuery(words, choices, reach, around, asTyped, sort, number, size);
    }

    /// Another order, back on the first page.
    public SearchQuery sortedBy(Sort other) {
        return new SearchQuery(words, choices, reach, around, asTyped, other, 1, size);
    }

    /// Another page size, back on the first page.
    public SearchQuery withSize(int other) {
        return new SearchQuery(words, choices, reach, around, asTyped, sort, 1, other);
    }

    /// Its parameters by name, for a URL or for the hidden fields of a form; defaults left out.
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            parameters.put("q", List.of(words));
        }
        choices.forEach((facet, values) -> parameters.put(facet.parameter(), List.copyOf(values)));
        if (!reach.equals(Reach.USUAL)) {
            parameters.put("portee", reach.stream().map(Reach::parameter).toList());
        }
        around.ifPresent(place -> {
            parameters.put("autour", List.of(place.centre().toString()));
            parameters.put("rayon", List.of(Integer.toString(place.kilometres())));
        });
        if (!asTyped.isEmpty()) {
            parameters.put("tel-quel", asTyped.stream().map(Facet::parameter).toList());
        }
        if (sort != Sort.RELEVANCE) {
            parameters.put("tri", List.of(sort.parameter()));
        }
        if (size != DEFAULT_SIZE) {
            parameters.put("taille", List.of(Integer.toString(size)));
        }
        if (page != 1) {
            parameters.put("page", List.of(Integer.toString(page)));
        }
        return parameters;
    }

    /// What follows the `?` in a URL; defaults left out; empty when there is nothing to say.
    public String toQueryString() {
        StringBuilder out = new StringBuilder();
        parameters().forEach((name, values) -> values.forEach(value -> append(out, name, value)));
        return out.toString();
    }

    private SearchQuery changed(Facet facet, String value, boolean add) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        copy.putAll(choices);
        Set<String> values = new LinkedHashSet<>(chosen(facet));
        if (add) {
            values.add(value);
        } else {
            values.remove(value);
        }
        copy.put(facet, values);
        return new SearchQuery(words, copy, reach, around, asTyped, sort, 1, size);
    }

    private static void append(StringBuilder out, String name, String value) {
        out.append(out.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":"));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static int number(String written, int otherwise) {
        return written.matches("[0-9]{1,6}") ? Integer.parseInt(written) : otherwise;
    }
}
