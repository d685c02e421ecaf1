package org.vitaressources.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a document is built of, told in reading order by who takes its format apart; finds what its readers will miss.
/// Not for many threads.
public final class DocumentStructure {
    /// Characters that nobody reads without a heading: about a page and a half.
    static final int LONG = 3_000;

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PLACE = 160;
    /// A bold line or two may be a word of welcome.
    private static final int SEVERAL = 3;

    private static final Pattern NO_ALTERNATIVE = Pattern.compile(
            "(?iU)\\W*|\\S*\\.(?:png|jpe?g|gif|emf|wmf|bmp|tiff?|svg|webp)\\s*|(?:image|img|picture|photo|figure|graphique|"
                    + "grafik|bild)?[ _-]*\\d*");

    private final Map<Finding.Kind, Noted> noted = new EnumMap<>(Finding.Kind.class);
    private Address here = new Address.Section(List.of(), Sections.START);
    private boolean flows = true;
    private int level;
    private int headings;
    private int characters;
    private String boldLine = "";

    private static final class Noted {
        private int count;
        private final Set<Address> places = new LinkedHashSet<>();
    }

    /// A slide begins.
    public void slide(int number) {
        here = new Address.Slide(number);
        flows = false;
    }

    /// A page begins, or what follows stands on it.
    public void page(int number) {
        here = new Address.Page(number);
        flows = false;
    }

    /// A heading.
    ///
    /// @param depth from 1
    public void heading(int depth, String words) {
        String text = cut(words);
        if (text.isEmpty()) {
            return;
        }
        boldLine = "";
        headings++;
        if (flows) {
            here = new Address.Section(List.of(text), "");
        }
        if (level > 0 && depth > level + 1) {
            note(Finding.Kind.SKIPPED_HEADING);
        }
        level = depth;
    }

    /// A paragraph.
    ///
    /// @param bold all of it
    public void paragraph(String words, boolean bold) {
        String text = words.strip();
        if (text.isEmpty()) {
            return;
        }
        characters += text.length();
        if (!boldLine.isEmpty() && !bold && text.length() > boldLine.length()) {
            note(Finding.Kind.BOLD_AS_HEADING, new Address.Section(List.of(cut(boldLine)), ""));
        }
        boldLine = bold && isLikeATitle(text) ? text : "";
    }

    /// A picture, a chart or a diagram that is not mere decoration.
    ///
    /// @param alternative what it says to who does not see it, perhaps empty
    public void image(String alternative) {
        if (!says(alternative)) {
            note(Finding.Kind.IMAGE_WITHOUT_ALTERNATIVE);
        }
    }

    /// A table of data.
    ///
    /// @param header its first row is said to be its head
    public void table(boolean header) {
        if (!header) {
            note(Finding.Kind.TABLE_WITHOUT_HEADER);
        }
    }

    /// A link out of the document.
    public void link(String words) {
        if (LinkWords.areVague(words)) {
            note(Finding.Kind.VAGUE_LINK);
        } else if (LinkWords.areAnAddress(words)) {
            note(Finding.Kind.ADDRESS_AS_LINK);
        }
    }

    /// Something where we are.
    public void note(Finding.Kind kind) {
        note(kind, here);
    }

    private void note(Finding.Kind kind, Address place) {
        Noted known = noted.computeIfAbsent(kind, first -> new Noted());
        known.count++;
        if (known.places.size() < Finding.MOST_PLACES) {
            known.places.add(place);
        }
    }

    /// What was found.
    public List<Finding> findings() {
        Noted bold = noted.get(Finding.Kind.BOLD_AS_HEADING);
        boolean likeHeadings = bold != null && bold.count >= SEVERAL;
        List<Finding> found = new ArrayList<>();
        if (headings == 0 && !likeHeadings && characters >= LONG) {
            found.add(Finding.of(Finding.Kind.NO_HEADINGS));
        }
        noted.forEach((kind, all) -> {
            if (kind != Finding.Kind.BOLD_AS_HEADING || likeHeadings) {
                found.add(new Finding(kind, all.count, new ArrayList<>(all.places)));
            }
        });
        return List.copyOf(found);
    }

    /// An alternative says something: it is neither a file's name nor a number.
    static boolean says(String alternative) {
        return !NO_ALTERNATIVE.matcher(alternative.strip()).matches();
    }

    private static boolean isLikeATitle(String text) {
        return text.length() > 2
                && text.length() <= LONGEST_TITLE
                && ".,;…".indexOf(text.charAt(text.length() - 1)) < 0
                && text.chars().anyMatch(Character::isLetter);
    }

    private static String cut(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\\s\\u00a0]+", " ").strip();
        return line.length() > LONGEST_PLACE ? line.substring(0, LONGEST_PLACE) + "…" : line;
    }
}
