package org.vitaressources.library;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Paths written in texts of the content folder.
public final class ContentPaths {
    private static final List<String> PAGES_OF_THE_SITE = List.of(
            "/ressources/", "/recherche", "/territoires", "/secteurs", "/pages/", "/etat-du-fonds", "/plan-du-site");

    /// Stable addresses of entries: a folder of the collection may be called `carnets` too.
    private static final Pattern ENTRY_OF_A_NOTEBOOK = Pattern.compile("/carnets/[^/]+/entrees/[^/]+");

    private ContentPaths() {}

    /// True when the address names a page of the site rather than a file.
    public static boolean isPageOfTheSite(String address) {
        return address.equals("/")
                || ENTRY_OF_A_NOTEBOOK.matcher(address).matches()
                || PAGES_OF_THE_SITE.stream().anyMatch(address::startsWith);
    }

    /// True for what is not part of the collection wherever it lies: hidden files, what programs leave behind.
    public static boolean isOutsideCollection(String path) {
        return FileRules.isOutsideCollection(path);
    }

    /// The file or folder meant by a link, relative to the content folder; nothing when it leads out of it.
    ///
    /// @param from path of the file that holds the text, relative to the content folder
    /// @param written the address in the text, relative to that file, or to the content folder when it begins with
    ///     a slash
    public static Optional<String> meant(String from, String written) {
        String decoded;
        try {
            decoded = URLDecoder.decode(written.replaceAll("[?#].*$", "").replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (decoded.isEmpty() || decoded.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/')) : "";
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (decoded.startsWith("/") ? decoded : folder + "/" + decoded).split("/")) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }
}
