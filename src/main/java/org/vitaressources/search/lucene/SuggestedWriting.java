package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// What of a resource may be suggested as one types: the words and phrases of its title, headings and keywords, each as
/// one term that holds the folded form, by which it is looked up, and the way it is written.
final class SuggestedWriting {
    /// Stands between the folded form and the written one.
    static final char SEPARATOR = '\u0001';

    private static final int SHORTEST_WORD = 4;
    private static final int LONGEST_PHRASE = 60;
    private static final int CONTENT_WORDS = 4;
    private static final int ALL_WORDS = 7;
    private static final int TEXTS = 40;
    private static final int LONGEST_TEXT = 300;
    private static final int START = 60;

    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> phrases = new LinkedHashSet<>();

    private SuggestedWriting() {}

    /// Adds the fields of suggestions to a resource.
    static void add(Document resource, String title, Collection<String> headings, Collection<String> keywords) {
        SuggestedWriting writing = new SuggestedWriting();
        List<String> texts = new ArrayList<>(List.of(title));
        texts.addAll(keywords);
        texts.addAll(headings);
        texts.stream().limit(TEXTS).forEach(writing::read);
        writing.words.forEach(word -> resource.add(new StringField(IndexFields.SUGGESTED_WORD, word, Field.Store.NO)));
        writing.phrases.forEach(
                phrase -> resource.add(new StringField(IndexFields.SUGGESTED_PHRASE, phrase, Field.Store.NO)));
        resource.add(new SortedDocValuesField(IndexFields.TITLE_START, new BytesRef(start(title))));
    }

    /// The folded words of what is typed or of a title, single spaces between them.
    static String key(String text) {
        return String.join(" ", QueryWord.of(text).stream().map(QueryWord::form).toList());
    }

    private static String start(String title) {
        String key = key(title.length() > LONGEST_TEXT ? title.substring(0, LONGEST_TEXT) : title);
        return key.length() > START ? key.substring(0, START) : key;
    }

    /// A word where it stands in a text.
    private record Placed(String form, int start, int end) {
        boolean links() {
            return FunctionWords.contains(form);
        }

        boolean isWord() {
            return form.length() >= SHORTEST_WORD && form.chars().allMatch(c -> c >= 'a' && c <= 'z');
        }
    }

    private void read(String whole) {
        String text = plain(whole.length() > LONGEST_TEXT ? whole.substring(0, LONGEST_TEXT) : whole);
        List<Placed> placed = placed(text);
        for (int from = 0; from < placed.size(); from++) {
            Placed first = placed.get(from);
            if (first.links()) {
                continue;
            }
            if (first.isWord()) {
                words.add(first.form + SEPARATOR + text.substring(first.start, first.end));
            }
            phrasesFrom(text, placed, from);
        }
    }

    private void phrasesFrom(String text, List<Placed> placed, int from) {
        Placed first = placed.get(from);
        StringBuilder key = new StringBuilder(first.form);
        int content = 1;
        for (int to = from + 1; to < placed.size() && to < from + ALL_WORDS && content < CONTENT_WORDS; to++) {
            Placed last = placed.get(to);
            if (!together(text, placed.get(to - 1).end, last.start) || last.end - first.start > LONGEST_PHRASE) {
                return;
            }
            key.append(' ').append(last.form);
            if (!last.links()) {
                content++;
                phrases.add(key.toString() + SEPARATOR + text.substring(first.start, last.end));
            }
        }
    }

    private static List<Placed> placed(String text) {
        WordScanner scanner = new WordScanner();
        char[] characters = text.toCharArray();
        scanner.reset(characters, characters.length);
        List<Placed> placed = new ArrayList<>();
        while (scanner.next()) {
            placed.add(new Placed(scanner.form(), scanner.start(), scanner.end()));
        }
        return placed;
    }

    /// Nothing but spaces, hyphens and elided letters between two words: no end of a sentence, no bracket.
    private static boolean together(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isLetter(c) && !Character.isSpaceChar(c) && "'\u2019-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /// Without the capital that only begins the text, nor the capitals of a text that has no small letters; spaces and
    /// apostrophes all alike, so that one phrase is written one way.
    private static String plain(String text) {
        String even = text.replaceAll("[\\p{Zs}\\p{Cc}]+", " ").strip().replace('\'', '\u2019');
        boolean shouted = even.length() > 8 && even.equals(even.toUpperCase(Locale.FRENCH));
        if (shouted) {
            return even.toLowerCase(Locale.FRENCH);
        }
        boolean capital = even.length() > 1 && Character.isUpperCase(even.charAt(0));
        boolean acronym = capital && !Character.isLowerCase(even.charAt(1)) && even.charAt(1) != '\u2019';
        return capital && !acronym ? Character.toLowerCase(even.charAt(0)) + even.substring(1) : even;
    }
}
