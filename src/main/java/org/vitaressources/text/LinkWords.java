package org.vitaressources.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the words of a link say when they are read without the text around them, as a list of links gives them.
public final class LinkWords {
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Set<String> VAGUE = Set.of(
            "ici",
            "cliquez ici",
            "cliquer ici",
            "clic ici",
            "cliquez",
            "cliquez sur ce lien",
            "par ici",
            "lien",
            "ce lien",
            "le lien",
            "lien ici",
            "lien web",
            "lien internet",
            "voir",
            "voir ici",
            "voir le lien",
            "voir plus",
            "voir la suite",
            "en savoir plus",
            "savoir plus",
            "pour en savoir plus",
            "lire",
            "lire la suite",
            "lire plus",
            "la suite",
            "suite",
            "plus",
            "plus d infos",
            "plus d info",
            "plus d informations",
            "telecharger",
            "telecharger ici",
            "telechargez",
            "telechargez ici",
            "consulter",
            "consultez",
            "consulter ici",
            "details",
            "page",
            "cette page",
            "site",
            "site web",
            "site internet",
            "source",
            "click here",
            "click",
            "here",
            "link",
            "this link",
            "this page",
            "more",
            "read more",
            "learn more",
            "see more",
            "see",
            "download",
            "download here");

    private LinkWords() {}

    /// They say nothing: « cliquez ici », « en savoir plus ».
    public static boolean areVague(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return VAGUE.contains(plain);
    }

    /// They are an address, which is read out letter by letter.
    public static boolean areAnAddress(String words) {
        return ADDRESS.matcher(words.strip()).matches();
    }
}
