package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Marks the words of a query in text that is read. Each mark has an id, so that links lead from one to the next
/// without
/// any script. Which words are meant is said by a [Finder]; here they are found across the markup, so that a word half
/// in bold is one word and an expression with a link inside is whole.
public final class WordMarks {
    /// What ids of marks begin with; the number that follows counts from 1 through the whole document.
    public static final String ANCHOR = "mot-";
    /// Marks made in one text at most: what hostile words in a long text may cost.
    private static final int MOST = 5_000;

    private final Finder finder;

    private WordMarks(Finder finder) {
        this.finder = finder;
    }

    /// Finds in a text what a query means.
    @FunctionalInterface
    public interface Finder {
        /// Finds nothing.
        Finder NOTHING = text -> List.of();

        /// The stretches to mark, in the order of the text, none over another.
        List<Span> in(String text);
    }

    /// A stretch of text.
    public record Span(int start, int end) {}

    /// Marks what a finder finds.
    public static WordMarks of(Finder finder) {
        return new WordMarks(finder);
    }

    /// Text with marks.
    ///
    /// @param count how many
    public record Marked(SafeHtml html, int count) {}

    /// The same text, its words marked, numbered after those already given.
    public Marked in(SafeHtml html, int already) {
        if (html.isEmpty() || finder == Finder.NOTHING || already >= MOST) {
            return new Marked(html, 0);
        }
        Document document = Jsoup.parseBodyFragment(html.html());
        document.outputSettings().prettyPrint(false);
        Read read = new Read();
        document.body().traverse(read);
        List<Span> spans = finder.in(read.text.toString());
        int count = Math.min(spans.size(), MOST - already);
        read.mark(spans.subList(0, count), already);
        return count == 0
                ? new Marked(html, 0)
                : new Marked(new SafeHtml(document.body().html()), count);
    }

    /// The text of a body as one string, with the nodes that it comes from.
    private static final class Read implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<TextNode> nodes = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                nodes.add(words);
                starts.add(text.length());
                text.append(words.getWholeText());
            } else if (node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"))) {
                text.append('\n');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                text.append('\n');
            }
        }

        void mark(List<Span> spans, int already) {
            int span = 0;
            for (int i = 0; i < nodes.size() && span < spans.size(); i++) {
                String words = nodes.get(i).getWholeText();
                int from = starts.get(i);
                int to = from + words.length();
                int at = 0;
                while (span < spans.size() && spans.get(span).start() < to) {
                    int start = Math.max(0, spans.get(span).start() - from);
                    int end = Math.min(words.length(), spans.get(span).end() - from);
                    if (start < end && start >= at) {
                        boolean begins = spans.get(span).start() >= from;
                        before(nodes.get(i), words.substring(at, start), words.substring(start, end));
                        if (begins) {
                            identify(nodes.get(i), already + span + 1);
                        }
                        at = end;
                    }
                    if (spans.get(span).end() > to) {
                        break;
                    }
                    span++;
                }
                if (at > 0) {
                    nodes.get(i).text(words.substring(at));
                }
            }
        }

        private static void before(TextNode node, String plain, String marked) {
            if (!plain.isEmpty()) {
                node.before(new TextNode(plain));
            }
            node.before(new Element("mark").text(marked));
        }

        private static void identify(TextNode node, int number) {
            if (node.previousSibling() instanceof Element mark) {
                mark.attr("id", ANCHOR + number);
            }
        }
    }
}
