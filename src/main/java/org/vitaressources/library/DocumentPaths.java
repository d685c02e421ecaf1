package org.vitaressources.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Where a document is read and taken away. The name keeps its slashes; everything else that an address could
/// misunderstand is encoded.
public final class DocumentPaths {
    /// What follows the address of a document to read it on the site.
    public static final String READING = "/lecture";

    private DocumentPaths() {}

    /// Where its bytes are.
    public static String file(String slug, String name) {
        return "/ressources/" + slug + "/documents/"
                + Arrays.stream(name.split("/")).map(DocumentPaths::encoded).collect(Collectors.joining("/"));
    }

    /// Where it is read.
    public static String reading(String slug, String name) {
        return file(slug, name) + READING;
    }

    /// As RFC 3986 has a segment of a path: all but unreserved characters by their bytes.
    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
