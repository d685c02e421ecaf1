package org.vitaressources.library.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/// Where a document is read and taken away. The name keeps its slashes; everything else that an address could
/// misunderstand is encoded.
final class DocumentPaths {
    /// What follows the address of a document to read it on the site.
    static final String READING = "/lecture";

    private DocumentPaths() {}

    static String file(String slug, String name) {
        return "/ressources/" + slug + "/documents/"
                + Arrays.stream(name.split("/"))
                        .map(segment -> UriUtils.encode(segment, "UTF-8"))
                        .collect(Collectors.joining("/"));
    }

    static String reading(String slug, String name) {
        return file(slug, name) + READING;
    }
}
