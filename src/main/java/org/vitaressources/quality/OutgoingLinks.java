package org.vitaressources.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.vitaressources.library.Resource;
import org.vitaressources.quality.LinkPlace.Part;
import org.vitaressources.quality.outside.LinkAddress;
import org.vitaressources.text.Passage;

/// The links that lead out of a resource: those of its description, of its text, of its documents, written as links or
/// as addresses among the words.
final class OutgoingLinks {
    /// More than this in one resource is a list of addresses.
    static final int MOST = 500;

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"«»“”\\p{Cntrl}]{4,1900}");
    private static final String NOT_OF_IT = ".,;:!?…)]}'’*_";

    private final Map<String, LinkPlace> found = new LinkedHashMap<>();
    private final String own;

    /// @param own host of the site, whose own pages are not asked for
    private OutgoingLinks(String own) {
        this.own = own;
    }

    static List<LinkPlace> of(Resource.Content content, String own) {
        OutgoingLinks links = new OutgoingLinks(own);
        content.resource().description().source().ifPresent(source -> links.words(source, Part.SOURCE, "", ""));
        content.body().passages().forEach(passage -> links.passage(passage, Part.BODY, ""));
        for (int i = 0; i < content.readings().size(); i++) {
            String name = content.resource().documents().get(i).name();
            content.readings().get(i).passages().forEach(passage -> links.passage(passage, Part.DOCUMENT, name));
        }
        return List.copyOf(links.found.values());
    }

    private void passage(Passage passage, Part part, String document) {
        String html = passage.html().html();
        if (html.contains("href=\"http")) {
            for (Element link : Jsoup.parseBodyFragment(html).select("a[href^=http]")) {
                add(link.attr("href"), part, document, passage.anchor());
            }
        }
        words(passage.text(), part, document, passage.anchor());
    }

    private void words(String text, Part part, String document, String anchor) {
        if (!text.contains("http")) {
            return;
        }
        Matcher addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            add(trimmed(addresses.group()), part, document, anchor);
        }
    }

    /// What ends the sentence is not of the address; a bracket is, when the address opens it.
    private static String trimmed(String written) {
        String address = written;
        while (!address.isEmpty() && NOT_OF_IT.indexOf(address.charAt(address.length() - 1)) >= 0) {
            if (address.endsWith(")") && address.indexOf('(') >= 0) {
                break;
            }
            address = address.substring(0, address.length() - 1);
        }
        return address;
    }

    private void add(String written, Part part, String document, String anchor) {
        if (found.size() < MOST) {
            LinkAddress.of(written)
                    .filter(address -> !address.host().equals(own))
                    .ifPresent(address -> found.putIfAbsent(
                            address + " " + part + document, new LinkPlace(address, part, document, anchor)));
        }
    }
}
