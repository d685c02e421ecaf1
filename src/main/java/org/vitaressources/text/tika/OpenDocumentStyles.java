package org.vitaressources.text.tika;

import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What the styles of an OpenDocument file say: which are bold, and which frames only decorate.
final class OpenDocumentStyles implements OfficeZip.Visitor {
    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style current;

    private static final class Style {
        private final String parent;
        private @Nullable Boolean bold;
        private boolean decorative;

        Style(String parent) {
            this.parent = parent;
        }
    }

    @Override
    public void start(XMLStreamReader element) {
        Style style = current;
        switch (element.getLocalName()) {
            case "style" -> {
                current = new Style(OfficeZip.attribute(element, "parent-style-name"));
                styles.put(OfficeZip.attribute(element, "name"), current);
            }
            case "text-properties" -> {
                String weight = OfficeZip.attribute(element, "font-weight");
                if (style != null && !weight.isEmpty()) {
                    style.bold = weight.matches("bold|[6-9]00");
                }
            }
            case "graphic-properties" -> {
                if (style != null) {
                    style.decorative =
                            OfficeZip.attribute(element, "decorative").equals("true");
                }
            }
            default -> {}
        }
    }

    @Override
    public void text(String text) {}

    @Override
    public void end(XMLStreamReader element) {
        if (element.getLocalName().equals("style")) {
            current = null;
        }
    }

    /// The innermost style that says anything decides.
    ///
    /// @param spans around the words, the innermost first
    boolean isBold(Deque<String> spans, String paragraph) {
        for (String span : spans) {
            Boolean said = bold(span);
            if (said != null) {
                return said;
            }
        }
        return Boolean.TRUE.equals(bold(paragraph));
    }

    private @Nullable Boolean bold(String name) {
        Style style = styles.get(name);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            if (style.bold != null) {
                return style.bold;
            }
            style = styles.get(style.parent);
        }
        return null;
    }

    boolean isDecorative(String name) {
        Style style = styles.get(name);
        return style != null && style.decorative;
    }
}
