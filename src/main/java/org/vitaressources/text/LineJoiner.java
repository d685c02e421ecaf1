package org.vitaressources.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes paragraphs out of the lines of a page, and whole words out of those cut at a line end. A hyphen goes when the
/// joined word is known from elsewhere in the document or when its two halves are no words of a French compound.
final class LineJoiner {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’']*(?:-\\p{L}+)*");
    private static final Pattern BULLET = Pattern.compile("^(?:[•●▪■◦‣∙·➢➔►✓✔❖–—-]|o(?= \\p{Lu}))\\s+(?=\\S)");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2})*[.)°]|[a-z]\\)|[IVX]{1,4}[.)])\\s+\\S.*");
    private static final Pattern CUT = Pattern.compile("(\\p{L}+)([-\u00ad\u2010])$");
    private static final Pattern START = Pattern.compile("^(\\p{Ll}+)");
    private static final Set<String> COMPOUND_ENDS = Set.of(
            "ci", "là", "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "le", "la", "les", "moi",
            "toi", "lui", "leur", "même", "mêmes", "être", "à", "en", "de", "dire", "t");
    private static final Set<String> COMPOUND_STARTS = Set.of(
            "peut", "vis", "celui", "celle", "ceux", "celles", "non", "demi", "semi", "mi", "ex", "quasi", "sous",
            "après", "avant", "contre", "vice", "est", "c'est", "c’est", "porte", "co", "auto", "socio", "savoir",
            "bien", "mal");

    private final Set<String> words = new HashSet<>();

    /// Learns the words of the document.
    void learn(String line) {
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            if (matcher.end() < line.length() || !line.endsWith("-")) {
                words.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    /// A block of a page.
    record Block(boolean item, String text) {}

    /// Joins the lines of each paragraph, paragraphs that a parser cut in two, and sets list items apart.
    List<Block> join(List<List<String>> paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (List<String> lines : paragraphs) {
            int longest = lines.stream().mapToInt(String::length).max().orElse(0);
            String previous = "";
            for (String line : lines) {
                Matcher bullet = BULLET.matcher(line);
                boolean item = bullet.find();
                String words = item ? line.substring(bullet.end()) : line;
                boolean first = previous.isEmpty();
                boolean starts = item
                        || blocks.isEmpty()
                        || (first ? !continues(blocks.getLast(), words) : endsParagraph(previous, line, longest));
                if (starts) {
                    blocks.add(new Block(item, words));
                } else {
                    Block last = blocks.removeLast();
                    blocks.add(new Block(last.item(), joined(last.text(), words)));
                }
                previous = line;
            }
        }
        return blocks;
    }

    private static boolean continues(Block last, String next) {
        String text = last.text();
        char end = text.charAt(text.length() - 1);
        return Character.isLowerCase(next.codePointAt(0))
                && (Character.isLetter(end) || end == ',' || end == '-' || end == '\u00ad');
    }

    private static boolean endsParagraph(String previous, String line, int longest) {
        if (NUMBERED.matcher(line).matches()) {
            return true;
        }
        char end = previous.charAt(previous.length() - 1);
        boolean sentence = end == '.' || end == '!' || end == '?' || end == ':' || end == ';';
        boolean shorter = previous.length() < 0.75 * longest;
        boolean capital = Character.isUpperCase(line.codePointAt(0));
        return capital && shorter && (sentence || previous.length() < 0.5 * longest);
    }

    String joined(String before, String after) {
        Matcher cut = CUT.matcher(before.length() > 60 ? before.substring(before.length() - 60) : before);
        Matcher start = START.matcher(after);
        if (!cut.find() || !start.find()) {
            return before + " " + after;
        }
        String without = before.substring(0, before.length() - 1);
        if (cut.group(2).charAt(0) == '\u00ad') {
            return without + after;
        }
        String left = cut.group(1).toLowerCase(Locale.ROOT);
        String right = start.group(1);
        if (words.contains(left + right)) {
            return without + after;
        }
        boolean compound =
                words.contains(left + "-" + right) || COMPOUND_ENDS.contains(right) || COMPOUND_STARTS.contains(left);
        return compound ? before + after : without + after;
    }
}
