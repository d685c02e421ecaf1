package org.vitaressources.search.lucene;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.vitaressources.search.SearchResults.PassageHit;
import org.vitaressources.text.Address;

/// A passage as the index keeps it.
///
/// @param document name of the document within the resource, empty for the resource's own text
/// @param title of the document, empty likewise
/// @param anchor where it opens
record StoredPassage(String document, String title, Address address, String anchor, String text) {

    static StoredPassage of(Document passage) {
        return new StoredPassage(
                passage.get(IndexFields.PASSAGE_DOCUMENT),
                passage.get(IndexFields.PASSAGE_DOCUMENT_TITLE),
                PassageAddresses.read(passage.get(IndexFields.PASSAGE_ADDRESS)),
                passage.get(IndexFields.PASSAGE_ANCHOR),
                passage.get(IndexFields.PASSAGE_TEXT));
    }

    /// What is shown of it.
    ///
    /// @param typed words that the page is to mark
    /// @param marks places in its text
    PassageHit hit(String slug, String typed, List<Snippets.Mark> marks, MarkedWords words) {
        int first = beginning();
        return new PassageHit(
                document, title, address, url(slug, typed), Snippets.best(text, words.kept(text, marks), first));
    }

    /// Where the text begins that does not merely say the heading of its address again.
    int beginning() {
        String heading = heading(address);
        if (heading.isEmpty() || !text.startsWith(heading)) {
            return 0;
        }
        int at = heading.length();
        boolean line = at < text.length() && text.charAt(at) == '\n';
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return line && at < text.length() ? at : 0;
    }

    private static String heading(Address address) {
        return switch (address) {
            case Address.Section section ->
                section.path().isEmpty() ? "" : section.path().getLast();
            case Address.Member member -> heading(member.within());
            default -> "";
        };
    }

    private String url(String slug, String typed) {
        String resource = "/ressources/" + encode(slug);
        if (document.isEmpty()) {
            return resource + "#" + anchor;
        }
        String name =
                Arrays.stream(document.split("/")).map(StoredPassage::encode).collect(Collectors.joining("/"));
        String query = typed.isEmpty() ? "" : "?q=" + encode(typed);
        return resource + "/documents/" + name + "/lecture" + query + "#" + anchor;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
