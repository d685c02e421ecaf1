package org.vitaressources.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;

/// What readers will miss of a text in HTML, as it was before it was cleaned.
final class HtmlFindings {
    private HtmlFindings() {}

    /// @param written an empty alternative was left out by who wrote, rather than saying that a picture decorates: so
    ///     of Markdown, which has no other way to say either
    static List<Finding> in(Element body, boolean written) {
        DocumentStructure structure = new DocumentStructure();
        body.traverse(new Walk(structure, written));
        return structure.findings();
    }

    /// The same findings, their sections led to where the reading view has them.
    static List<Finding> placed(List<Finding> findings, List<Reading.OutlineEntry> outline) {
        return findings.stream()
                .map(finding -> new Finding(
                        finding.kind(),
                        finding.count(),
                        finding.places().stream()
                                .map(place -> placed(place, outline))
                                .toList()))
                .toList();
    }

    private static Address placed(Address place, List<Reading.OutlineEntry> outline) {
        if (!(place instanceof Address.Section section)
                || section.path().isEmpty()
                || !section.anchor().isEmpty()) {
            return place;
        }
        String heading = Anchors.slug(section.path().getLast().replaceAll("…$", ""));
        return outline.stream()
                .filter(entry -> Anchors.slug(entry.text()).startsWith(heading))
                .findFirst()
                .map(entry -> (Address) new Address.Section(section.path(), entry.anchor()))
                .orElse(place);
    }

    private static final class Walk implements NodeVisitor {
        private final DocumentStructure structure;
        private final boolean written;

        Walk(DocumentStructure structure, boolean written) {
            this.structure = structure;
            this.written = written;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                look(element);
            }
        }

        private void look(Element element) {
            switch (element.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> structure.heading(Headings.level(element), element.text());
                case "p", "li", "dd", "blockquote" -> {
                    if (element.children().select("p, ul, ol, blockquote").isEmpty()) {
                        structure.paragraph(element.text(), element.normalName().equals("p") && isBold(element));
                    }
                }
                case "img" -> image(element);
                case "table" -> table(element);
                case "a" -> {
                    if (WebAddress.kindOf(element.attr("href")) == WebAddress.EXTERNAL) {
                        structure.link(element.text());
                    }
                }
                default -> {}
            }
        }

        private void image(Element image) {
            String role = image.attr("role");
            boolean decorates = role.equals("presentation")
                    || role.equals("none")
                    || image.attr("aria-hidden").equals("true")
                    || (!written && image.hasAttr("alt") && image.attr("alt").isEmpty());
            if (!decorates) {
                structure.image(image.attr("alt") + image.attr("aria-label"));
            }
        }

        private void table(Element table) {
            Elements rows = table.select("tr");
            boolean data = rows.size() > 1
                    && rows.stream().anyMatch(row -> row.childrenSize() > 1)
                    && table.select("table").size() == 1
                    && !table.attr("role").equals("presentation");
            if (data) {
                structure.table(table.select("th").stream().anyMatch(Element::hasText));
            }
        }

        private static boolean isBold(Element paragraph) {
            List<Node> nodes = new ArrayList<>(paragraph.childNodes());
            nodes.removeIf(node -> node instanceof TextNode text && text.isBlank());
            return !nodes.isEmpty()
                    && nodes.stream()
                            .allMatch(node -> node instanceof Element child
                                    && (child.normalName().equals("strong")
                                            || child.normalName().equals("b")
                                            || child.normalName().equals("br")));
        }
    }
}
