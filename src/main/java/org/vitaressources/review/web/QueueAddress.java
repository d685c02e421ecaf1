package org.vitaressources.review.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.web.util.UriUtils;
import org.vitaressources.review.QueueFilter;
import org.vitaressources.review.QueueFilter.Order;
import org.vitaressources.review.QueueFilter.View;
import org.vitaressources.review.QueueFilter.Who;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// The choices of the queue as its address has them, and back.
///
/// @param place what was written for a territory, known or not
/// @param placeKnown there is such a territory
record QueueAddress(QueueFilter filter, String place, boolean placeKnown) {
    private static final int LONGEST = 200;

    /// Reads them; what means nothing is left out.
    static QueueAddress of(
            String view,
            String who,
            String type,
            String place,
            String sector,
            String words,
            String order,
            Vocabularies vocabularies) {
        String code = place.isBlank()
                ? ""
                : vocabularies.territories().resolve(cut(place)) instanceof TerritoryLookup.Found found
                        ? found.territories().getFirst().code().toString()
                        : "";
        return new QueueAddress(
                new QueueFilter(
                        named(View.class, view, View.TODO),
                        named(Who.class, who, Who.ANYONE),
                        vocabularies
                                .scheme(SchemeName.RESOURCE_TYPES)
                                .byId(cut(type))
                                .map(Concept::id)
                                .orElse(""),
                        code,
                        vocabularies
                                .sectors()
                                .byId(cut(sector))
                                .map(Concept::id)
                                .orElse(""),
                        cut(words),
                        named(Order.class, order, Order.OLDEST)),
                cut(place),
                place.isBlank() || !code.isEmpty());
    }

    /// Address of these choices, ready for one more parameter.
    public String path() {
        return "/relecture?" + choices();
    }

    /// Address of another view with the same choices.
    public String path(View view) {
        return new QueueAddress(filter.with(view), place, placeKnown).path();
    }

    /// Address of a page, as the fragment of page numbers asks for it.
    public String page(int number) {
        return path() + "page=" + number;
    }

    /// As parameters.
    public String choices() {
        return parameter("vue", name(filter.view(), View.TODO))
                + parameter("qui", name(filter.who(), Who.ANYONE))
                + parameter("type", filter.type())
                + parameter("territoire", place)
                + parameter("secteur", filter.sector())
                + parameter("q", filter.words())
                + parameter("tri", name(filter.order(), Order.OLDEST));
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8) + "&";
    }

    private static String name(Enum<?> value, Enum<?> usual) {
        return value == usual ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static <T extends Enum<T>> T named(Class<T> type, String written, T usual) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElse(usual);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
