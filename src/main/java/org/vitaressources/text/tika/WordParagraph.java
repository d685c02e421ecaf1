package org.vitaressources.text.tika;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vitaressources.text.DocumentStructure;

/// A paragraph of a DOCX while it is read.
final class WordParagraph {
    private final WordStyles styles;
    /// Words in a table are bold for other reasons than being a title.
    private final boolean free;

    private final StringBuilder words = new StringBuilder();
    private final StringBuilder linkWords = new StringBuilder();
    private final Deque<Field> fields = new ArrayDeque<>();
    private String style = "";
    private int level;
    private @Nullable Boolean runBold;
    private String runStyle = "";
    private boolean linking;
    private int bold;
    private int plain;

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private final StringBuilder result = new StringBuilder();
        private boolean shown;

        boolean leadsOut() {
            return instruction.toString().strip().toLowerCase(Locale.ROOT).matches("hyperlink\\s+\"https?:.*");
        }
    }

    WordParagraph(WordStyles styles, boolean free) {
        this.styles = styles;
        this.free = free;
    }

    void style(String id) {
        style = id;
    }

    /// Said of the paragraph itself, -1 for "text".
    void level(int said) {
        level = said;
    }

    void run() {
        runBold = null;
        runStyle = "";
    }

    void runBold(boolean on) {
        runBold = on;
    }

    void runStyle(String id) {
        runStyle = id;
    }

    void text(String text) {
        words.append(text);
        if (linking) {
            linkWords.append(text);
        }
        fields.stream().filter(field -> field.shown).forEach(field -> field.result.append(text));
        int letters = (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
        if (isBold()) {
            bold += letters;
        } else {
            plain += letters;
        }
    }

    private boolean isBold() {
        if (runBold != null) {
            return runBold;
        }
        boolean ofRun = !runStyle.isEmpty() && styles.saysBold(runStyle);
        return styles.isBold(ofRun ? runStyle : style);
    }

    void link(boolean leadsOut) {
        linking = leadsOut;
        linkWords.setLength(0);
    }

    void endLink(DocumentStructure structure) {
        if (linking) {
            structure.link(linkWords.toString());
        }
        linking = false;
    }

    /// A link may also be a field: an instruction, then what is shown.
    void field(String step, DocumentStructure structure) {
        switch (step) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().shown = true;
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    Field field = fields.pop();
                    if (field.leadsOut()) {
                        structure.link(field.result.toString());
                    }
                }
            }
            default -> {}
        }
    }

    void instruction(String text) {
        if (!fields.isEmpty() && !fields.peek().shown) {
            fields.peek().instruction.append(text);
        }
    }

    void end(DocumentStructure structure) {
        int depth = level != 0 ? Math.max(0, level) : styles.level(style);
        if (depth > 0) {
            structure.heading(depth, words.toString());
        } else {
            structure.paragraph(words.toString(), free && bold > 0 && plain == 0);
        }
    }
}
