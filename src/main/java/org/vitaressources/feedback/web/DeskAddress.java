package org.vitaressources.feedback.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.util.UriUtils;
import org.vitaressources.feedback.FeedbackDesk.View;
import org.vitaressources.feedback.Kind;
import org.vitaressources.vocabulary.TerritoryLookup;
import org.vitaressources.vocabulary.Vocabularies;

/// The choices of the desk as its address has them, and back.
///
/// @param tab what is shown: a [View] in lower case, `late` or `useful`
/// @param kind empty for all
/// @param words in what was said, the title of the resource or the name of who sent it; empty for all
/// @param place what was written for a territory, known or not
/// @param code of that territory, empty for all
record DeskAddress(String tab, Optional<Kind> kind, String words, String place, String code) {
    /// Resources that are to be looked at again.
    static final String LATE = "late";
    /// What readers found useful.
    static final String USEFUL = "useful";

    private static final int LONGEST = 200;

    /// All of them.
    static List<String> tabs() {
        return Stream.concat(
                        Arrays.stream(View.values()).map(view -> view.name().toLowerCase(Locale.ROOT)),
                        Stream.of(USEFUL, LATE))
                .toList();
    }

    /// Reads them; what means nothing is left out.
    static DeskAddress of(String tab, String kind, String words, String place, Vocabularies vocabularies) {
        String written = cut(place);
        String code =
                !written.isBlank() && vocabularies.territories().resolve(written) instanceof TerritoryLookup.Found found
                        ? found.territories().getFirst().code().toString()
                        : "";
        return new DeskAddress(
                tabs().contains(tab) ? tab : View.TODO.name().toLowerCase(Locale.ROOT),
                Arrays.stream(Kind.values())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                        .findFirst(),
                cut(words).strip(),
                written,
                code);
    }

    /// The states that are shown; those that wait when something else is.
    View view() {
        return Arrays.stream(View.values())
                .filter(view -> view.name().toLowerCase(Locale.ROOT).equals(tab))
                .findFirst()
                .orElse(View.TODO);
    }

    /// There is such a territory.
    public boolean placeKnown() {
        return place.isBlank() || !code.isEmpty();
    }

    /// Something narrows what is shown.
    public boolean narrows() {
        return kind.isPresent() || !words.isEmpty() || !place.isBlank();
    }

    /// Address of another tab with the same choices.
    public String path(String other) {
        return "/relecture/retours?vue=" + other
                + kind.map(one -> "&genre=" + one.name().toLowerCase(Locale.ROOT))
                        .orElse("")
                + parameter("q", words)
                + parameter("territoire", place);
    }

    /// Address of a page, as the fragment of page numbers asks for it.
    public String page(int number) {
        return path(tab) + "&page=" + number;
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
