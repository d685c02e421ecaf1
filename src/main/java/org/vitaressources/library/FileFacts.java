package org.vitaressources.library;

import java.util.List;
import org.vitaressources.text.DocumentMetadata;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;

/// The little that a page needs of a file's text, remembered so that the text need not be read for it. Empty strings
/// where nothing is known.
///
/// @param mediaType recognised from its bytes
/// @param title first heading of a Markdown file, own title of another
/// @param language as stated in the file
/// @param created as stated in the file
/// @param lead how its text begins, at most 300 characters
record FileFacts(String mediaType, String title, String language, String created, String lead) {
    static final FileFacts NONE = new FileFacts("", "", "", "", "");
    private static final int LEAD = 300;

    static FileFacts of(Reading reading) {
        DocumentMetadata metadata = reading.metadata();
        List<Passage> passages = reading.passages();
        return new FileFacts(
                cut(reading.mediaType(), 200),
                cut(metadata.title().orElse("").strip(), 500),
                cut(metadata.language().orElse(""), 40),
                cut(metadata.created().orElse(""), 40),
                passages.isEmpty() ? "" : beginning(passages.getFirst().text(), LEAD));
    }

    /// The beginning of a text in whole words.
    static String beginning(String text, int longest) {
        String line = text.substring(0, Math.min(text.length(), 4 * longest))
                .replaceAll("\\s+", " ")
                .strip();
        if (line.length() <= longest) {
            return line;
        }
        int space = line.lastIndexOf(' ', longest - 1);
        return line.substring(0, space > longest / 2 ? space : longest - 1).strip() + "…";
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
