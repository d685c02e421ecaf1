package org.vitaressources.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Collector;
import org.jsoup.select.Evaluator;

/// Marks the words of a query in text that is read: accents, case and plurals aside. Each mark has an id, so that links
/// lead from one to the next without any script.
public final class WordMarks {
    /// What ids of marks begin with; the number that follows counts from 1 through the whole document.
    public static final String ANCHOR = "mot-";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> LITTLE = Set.of(
            "a", "au", "aux", "avec", "ce", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou",
            "par", "pour", "que", "qui", "sur", "the", "of", "and", "un", "une");

    private final Set<String> stems;

    private WordMarks(Set<String> stems) {
        this.stems = stems;
    }

    /// The words of a query; those that it excludes (`-word`) and little words are left out, unless nothing else is
    /// left.
    public static WordMarks of(String query) {
        Set<String> kept = new HashSet<>();
        Set<String> little = new HashSet<>();
        for (String part : query.strip().split("\\s+")) {
            if (part.startsWith("-")) {
                continue;
            }
            Matcher words = WORD.matcher(part);
            while (words.find()) {
                (LITTLE.contains(words.group().toLowerCase(Locale.ROOT)) ? little : kept).add(stem(words.group()));
            }
        }
        return new WordMarks(kept.isEmpty() ? little : kept);
    }

    /// No word to mark.
    public boolean isEmpty() {
        return stems.isEmpty();
    }

    /// Text with marks.
    ///
    /// @param count how many
    public record Marked(SafeHtml html, int count) {}

    /// The same text, its words marked, numbered after those already given.
    public Marked in(SafeHtml html, int already) {
        if (isEmpty() || html.isEmpty()) {
            return new Marked(html, 0);
        }
        Document document = Jsoup.parseBodyFragment(html.html());
        document.outputSettings().prettyPrint(false);
        int count = 0;
        for (Element element : List.copyOf(Collector.collect(new Evaluator.AllElements(), document.body()))) {
            for (TextNode text : List.copyOf(element.textNodes())) {
                count += mark(text, already + count);
            }
        }
        return count == 0
                ? new Marked(html, 0)
                : new Marked(new SafeHtml(document.body().html()), count);
    }

    private int mark(TextNode node, int already) {
        String text = node.getWholeText();
        Matcher words = WORD.matcher(text);
        int count = 0;
        int from = 0;
        while (words.find()) {
            if (stems.contains(stem(words.group()))) {
                count++;
                node.before(new TextNode(text.substring(from, words.start())));
                node.before(new Element("mark")
                        .attr("id", ANCHOR + (already + count))
                        .text(words.group()));
                from = words.end();
            }
        }
        if (count > 0) {
            node.text(text.substring(from));
        }
        return count;
    }

    private static String stem(String word) {
        String folded = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
        if (folded.length() > 4 && folded.endsWith("aux")) {
            return folded.substring(0, folded.length() - 3) + "al";
        }
        return folded.length() > 3 && (folded.endsWith("s") || folded.endsWith("x"))
                ? folded.substring(0, folded.length() - 1)
                : folded;
    }
}
