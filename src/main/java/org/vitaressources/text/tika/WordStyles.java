package org.vitaressources.text.tika;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// What the styles of a DOCX say: which are headings, and which are bold.
final class WordStyles implements OfficeZip.Visitor {
    /// The level of a heading comes from its outline, or from its name where a converter left the outline out.
    private static final Pattern HEADING = Pattern.compile("(?:heading|titre|überschrift) ?([1-9])");

    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style current;
    private boolean inRun;

    private static final class Style {
        private int level;
        private @Nullable Boolean bold;
        private String basedOn = "";
    }

    static WordStyles of(OfficeZip zip, String part) throws IOException, XMLStreamException {
        WordStyles styles = new WordStyles();
        if (zip.has(part)) {
            zip.walk(part, styles);
        }
        return styles;
    }

    /// Level of the headings of this style, from 1; 0 for what is none.
    int level(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            if (style.level != 0) {
                return Math.max(0, style.level);
            }
            style = styles.get(style.basedOn);
        }
        return 0;
    }

    boolean isBold(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            if (style.bold != null) {
                return style.bold;
            }
            style = styles.get(style.basedOn);
        }
        return false;
    }

    /// Whether the style says anything of being bold.
    boolean saysBold(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < DEEPEST; i++) {
            if (style.bold != null) {
                return true;
            }
            style = styles.get(style.basedOn);
        }
        return false;
    }

    @Override
    public void start(XMLStreamReader element) {
        Style style = current;
        switch (element.getLocalName()) {
            case "style" -> {
                current = new Style();
                styles.put(OfficeZip.attribute(element, "styleId"), current);
            }
            case "name" -> {
                Matcher heading =
                        HEADING.matcher(OfficeZip.attribute(element, "val").toLowerCase(Locale.ROOT));
                if (style != null && heading.matches()) {
                    style.level = Integer.parseInt(heading.group(1));
                }
            }
            case "basedOn" -> {
                if (style != null) {
                    style.basedOn = OfficeZip.attribute(element, "val");
                }
            }
            case "outlineLvl" -> {
                if (style != null) {
                    style.level = outline(element);
                }
            }
            case "rPr" -> inRun = true;
            case "b" -> {
                if (style != null && inRun) {
                    style.bold = OfficeZip.isOn(element);
                }
            }
            default -> {}
        }
    }

    /// Level from 1; -1 for what is said to be text.
    static int outline(XMLStreamReader element) {
        String written = OfficeZip.attribute(element, "val");
        return written.matches("[0-8]") ? Integer.parseInt(written) + 1 : -1;
    }

    @Override
    public void text(String text) {}

    @Override
    public void end(XMLStreamReader element) {
        String name = element.getLocalName();
        if (name.equals("style")) {
            current = null;
        } else if (name.equals("rPr")) {
            inRun = false;
        }
    }
}
