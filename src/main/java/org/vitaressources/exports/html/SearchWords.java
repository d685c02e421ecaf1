package org.vitaressources.exports.html;

import java.util.function.IntFunction;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;

/// What the search of a folder looks through, as a script: a page on a disk may load one, but fetch nothing.
final class SearchWords {
    private final Manuscript manuscript;
    private final StringBuilder script = new StringBuilder("window.vitaMots = [");

    SearchWords(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /// @param file name of the page of a part by its place
    String script(IntFunction<String> file) {
        for (int i = 0; i < manuscript.parts().size(); i++) {
            Part part = manuscript.parts().get(i);
            for (Piece piece : part.pieces()) {
                script.append("\n[");
                text(file.apply(i) + "#" + piece.key());
                text(piece.title());
                text(part.title());
                text(PieceWords.of(piece, manuscript));
                script.append("],");
            }
        }
        return script.append("\n];\n").toString();
    }

    /// Letters, digits and blanks as they are, every other sign by its number: nothing ends the text.
    private void text(String words) {
        script.append('"');
        words.chars().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ') {
                script.append((char) c);
            } else {
                script.append("\\u%04x".formatted(c));
            }
        });
        script.append("\",");
    }
}
