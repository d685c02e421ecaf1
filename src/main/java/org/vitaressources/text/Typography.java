package org.vitaressources.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// French typographic care that changes no word: curved apostrophes, spaces that do not break before double punctuation
/// and inside guillemets, ellipses. Code and passages in another language are left alone.
final class Typography implements NodeVisitor {
    private static final Set<String> LEFT_ALONE = Set.of("pre", "code", "kbd", "samp", "var");
    private static final char NO_BREAK = '\u00a0';
    private static final char THIN_NO_BREAK = '\u202f';

    private int untouched;

    private Typography() {}

    static void improve(Element body) {
        body.traverse(new Typography());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (untouched == 0) {
                String words = text.getWholeText();
                String better = improve(words);
                if (!better.equals(words)) {
                    text.text(better);
                }
            }
        } else if (isLeftAlone(node)) {
            untouched++;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (isLeftAlone(node)) {
            untouched--;
        }
    }

    private static boolean isLeftAlone(Node node) {
        return node instanceof Element element
                && (LEFT_ALONE.contains(element.normalName())
                        || (element.hasAttr("lang") && !element.attr("lang").startsWith("fr")));
    }

    static String improve(String words) {
        StringBuilder better = null;
        int length = words.length();
        for (int i = 0; i < length; i++) {
            char c = words.charAt(i);
            char replacement = c;
            char before = i > 0 ? words.charAt(i - 1) : ' ';
            char after = i + 1 < length ? words.charAt(i + 1) : ' ';
            if (c == '\'' && Character.isLetter(before) && Character.isLetter(after)) {
                replacement = '’';
            } else if (c == ' ' && before != ' ' && i > 0) {
                replacement = spaceBefore(after, before, i + 2 < length ? words.charAt(i + 2) : ' ');
            }
            if (replacement != c) {
                if (better == null) {
                    better = new StringBuilder(words);
                }
                better.setCharAt(i, replacement);
            }
        }
        String result = better == null ? words : better.toString();
        return result.contains("...") ? result.replaceAll("(?<!\\.)\\.\\.\\.(?!\\.)", "…") : result;
    }

    private static char spaceBefore(char after, char before, char second) {
        if (before == '«') {
            return NO_BREAK;
        }
        return switch (after) {
            case '»' -> NO_BREAK;
            case ':' -> Character.isLetterOrDigit(second) || second == ':' ? ' ' : NO_BREAK;
            case ';', '!', '?' -> THIN_NO_BREAK;
            case '€', '%' -> Character.isDigit(before) ? NO_BREAK : ' ';
            default -> ' ';
        };
    }
}
