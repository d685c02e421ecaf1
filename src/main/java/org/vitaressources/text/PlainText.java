package org.vitaressources.text;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// The words of clean HTML, one paragraph a line, cells of a row apart, as search and quotations want them.
final class PlainText {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "tr",
            "blockquote",
            "pre",
            "hr",
            "figure",
            "figcaption",
            "details",
            "summary",
            "aside",
            "br",
            "div");

    private PlainText() {}

    static String of(Node node) {
        StringBuilder text = new StringBuilder();
        append(node, text);
        return text.toString().strip();
    }

    static void append(Node node, StringBuilder text) {
        node.traverse(new Walk(text));
    }

    private static final class Walk implements NodeVisitor {
        private final StringBuilder text;
        private int preformatted;
        private int hidden;

        Walk(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            if (depth == 0 && isCell(node)) {
                return;
            }
            if (node instanceof TextNode words) {
                if (hidden == 0) {
                    write(words.getWholeText());
                }
            } else if (node instanceof Element element) {
                enter(element);
            }
        }

        private void enter(Element element) {
            String tag = element.normalName();
            if (isHidden(element)) {
                hidden++;
            } else if (tag.equals("img") && hidden == 0) {
                write(element.attr("alt"));
            } else if (tag.equals("td") || tag.equals("th")) {
                if (element.previousElementSibling() != null) {
                    space();
                    text.append("| ");
                }
            } else if (BLOCKS.contains(tag)) {
                lineFeed();
            }
            if (tag.equals("pre")) {
                preformatted++;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (isHidden(element)) {
                    hidden--;
                } else if (BLOCKS.contains(tag)) {
                    lineFeed();
                }
                if (tag.equals("pre")) {
                    preformatted--;
                }
            }
        }

        private static boolean isCell(Node node) {
            return node.nodeName().equals("td") || node.nodeName().equals("th");
        }

        private static boolean isHidden(Element element) {
            return element.normalName().equals("a") && element.hasClass("note-retour");
        }

        private void write(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == '\n' && preformatted > 0) {
                    lineFeed();
                } else if (c <= ' ' || Character.isSpaceChar(c)) {
                    space();
                } else if (c != '\u00ad' && c != '\ufeff' && c != '\u200b') {
                    text.append(c);
                }
            }
        }

        private void space() {
            int length = text.length();
            if (length > 0 && text.charAt(length - 1) != ' ' && text.charAt(length - 1) != '\n') {
                text.append(' ');
            }
        }

        private void lineFeed() {
            int length = text.length();
            while (length > 0 && text.charAt(length - 1) == ' ') {
                text.setLength(--length);
            }
            if (length > 0 && text.charAt(length - 1) != '\n') {
                text.append('\n');
            }
        }
    }
}
