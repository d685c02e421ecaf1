package org.vitaressources.contributions;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vitaressources.library.ContentPaths;

/// The links of a text that is about to move to another folder: written from the root of the collection, so that they
/// lead where they led.
public final class RelativeLinks {
    private static final Pattern LINK = Pattern.compile("(\\]\\()(<?)([^)\\s<>]{1,1000})(>?[\\s)])");
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:|/|#).*");

    private final String folder;
    private final Set<String> own;

    private RelativeLinks(String folder, Set<String> own) {
        this.folder = folder;
        this.own = own;
    }

    /// @param folder where the text stood, empty or ending with `/`
    /// @param own names of files that move with it
    public static RelativeLinks from(String folder, Set<String> own) {
        return new RelativeLinks(folder, own);
    }

    /// The text with its links led to where they led.
    public String in(String markdown) {
        return LINK.matcher(markdown).replaceAll(link -> {
            String target = link.group(3);
            String rooted = ELSEWHERE.matcher(target).matches() || own.contains(target)
                    ? target
                    : ContentPaths.meant(folder + "x", target)
                            .map(path -> "/" + path.replace(" ", "%20") + tail(target))
                            .orElse(target);
            return Matcher.quoteReplacement(link.group(1) + link.group(2) + rooted + link.group(4));
        });
    }

    private static String tail(String target) {
        int mark = target.replace('?', '#').indexOf('#');
        String slash = target.split("[?#]", 2)[0].endsWith("/") ? "/" : "";
        return slash + (mark < 0 ? "" : target.substring(mark));
    }
}
