package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/// Cuts a clean body into passages at its headings; a section over [#LONGEST] characters is cut again between two of
/// its
/// blocks.
final class Sections {
    static final int LONGEST = 20_000;
    static final String START = "debut";

    private final List<Passage> passages = new ArrayList<>();
    private final List<Reading.OutlineEntry> outline = new ArrayList<>();
    private final StringBuilder whole = new StringBuilder();

    private final List<Element> open = new ArrayList<>();
    private String anchor = START;
    private int part = 1;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    static Sections of(Element cleanBody) {
        Sections sections = new Sections();
        for (Node node : cleanBody.childNodes()) {
            if (node instanceof Element element && Headings.isHeading(element)) {
                sections.heading(element);
            } else {
                sections.block(node);
            }
        }
        sections.close();
        return sections;
    }

    List<Passage> passages() {
        return passages;
    }

    List<Reading.OutlineEntry> outline() {
        return outline;
    }

    SafeHtml whole() {
        return new SafeHtml(whole.toString());
    }

    private void heading(Element heading) {
        close();
        while (!open.isEmpty() && Headings.level(open.getLast()) >= Headings.level(heading)) {
            open.removeLast();
        }
        open.add(heading);
        anchor = heading.id();
        part = 1;
        String words = PlainText.of(heading).replace('\n', ' ');
        outline.add(new Reading.OutlineEntry(Headings.level(heading), words, anchor));
        whole.append(heading.outerHtml());
        Element copy = heading.clone();
        copy.removeAttr("id");
        html.append(copy.outerHtml());
        text.append(words).append('\n');
    }

    private void block(Node node) {
        int before = text.length();
        PlainText.append(node, text);
        if (before > LONGEST / 10 && text.length() > LONGEST) {
            String words = text.substring(before);
            text.setLength(before);
            close();
            part++;
            text.append(words);
        }
        String markup = node.outerHtml();
        whole.append(markup);
        html.append(markup);
    }

    private void close() {
        String words = text.toString().strip();
        if (!words.isEmpty()) {
            String own = part == 1 ? anchor : anchor + "-suite-" + part;
            List<String> path =
                    open.stream().map(h -> PlainText.of(h).replace('\n', ' ')).toList();
            passages.add(new Passage(new Address.Section(path, own), own, words, new SafeHtml(html.toString())));
        }
        text.setLength(0);
        html.setLength(0);
    }
}
