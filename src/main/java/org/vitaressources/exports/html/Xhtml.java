package org.vitaressources.exports.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.vitaressources.exports.writing.Plain;

/// Markup that is well-formed XML and, read by a browser as HTML, the same: elements are closed by this class, text and
/// values are escaped by it, characters that XML cannot hold are dropped. Names of elements and attributes are those of
/// the program, never of a text.
public final class Xhtml {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "link", "meta", "input", "col");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// A whole document begins: declaration, document type, `html` in a language.
    public static Xhtml document(String language, String... attributes) {
        Xhtml xhtml = new Xhtml();
        xhtml.out.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"");
        xhtml.attributes("lang", language, "xml:lang", language);
        xhtml.attributes(attributes);
        xhtml.out.append('>');
        xhtml.open.push("html");
        return xhtml;
    }

    /// An element begins.
    ///
    /// @param attributes names and values in turn; what has no value is left out
    public Xhtml open(String name, String... attributes) {
        begin(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /// The innermost element ends.
    public Xhtml close() {
        String name = open.pop();
        out.append("</").append(name).append('>');
        if (!isWithinLine(name)) {
            out.append('\n');
        }
        return this;
    }

    /// An element of words alone.
    public Xhtml element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    /// An element that holds nothing.
    public Xhtml empty(String name, String... attributes) {
        begin(name, attributes);
        if (VOID.contains(name)) {
            out.append("/>");
        } else {
            out.append("></").append(name).append('>');
        }
        return this;
    }

    /// Words, whatever signs they hold.
    public Xhtml text(String text) {
        escape(text);
        return this;
    }

    /// What has been written, all elements closed.
    @Override
    public String toString() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    private void begin(String name, String... attributes) {
        out.append('<').append(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty() || attributes[i].equals("alt") || attributes[i].equals("content")) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        Plain.text(text).codePoints().filter(c -> (c & 0xFFFE) != 0xFFFE).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    private static boolean isWithinLine(String name) {
        return switch (name) {
            case "a", "strong", "em", "code", "span", "sup", "cite", "title", "td", "th" -> true;
            default -> false;
        };
    }
}
