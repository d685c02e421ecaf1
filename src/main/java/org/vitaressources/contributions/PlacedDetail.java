package org.vitaressources.contributions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vitaressources.text.Address;

/// A personal detail with the words around it.
///
/// @param anchor of the passage of a file, perhaps empty
/// @param address of that passage
/// @param before what stands before it in its sentence
/// @param after what stands after it
record PlacedDetail(
        PersonalDetail detail, String anchor, @Nullable Address address, String before, String after) {
    private static final int AROUND = 110;

    /// Those of a text.
    static List<PlacedDetail> in(String text, String anchor, @Nullable Address address) {
        List<PlacedDetail> found = new ArrayList<>();
        for (PersonalDetail detail : PrivacyCheck.of(text)) {
            found.add(
                    new PlacedDetail(detail, anchor, address, before(text, detail.start()), after(text, detail.end())));
        }
        return found;
    }

    /// From the start of the sentence, or as much as fits on a line.
    private static String before(String text, int start) {
        int from = Math.max(0, start - AROUND);
        String part = text.substring(from, start);
        int sentence = Math.max(part.lastIndexOf('\n'), part.lastIndexOf(". "));
        if (sentence >= 0) {
            return part.substring(sentence + 1).stripLeading();
        }
        return from == 0 ? part : "…" + part.substring(Math.max(0, part.indexOf(' ')));
    }

    private static String after(String text, int end) {
        String part = text.substring(end, Math.min(text.length(), end + AROUND));
        int line = part.indexOf('\n');
        int sentence = part.indexOf(". ");
        if (line >= 0 && (sentence < 0 || line < sentence)) {
            return part.substring(0, line);
        }
        if (sentence >= 0) {
            return part.substring(0, sentence + 1);
        }
        return end + AROUND >= text.length() ? part : part.substring(0, Math.max(0, part.lastIndexOf(' '))) + "…";
    }
}
