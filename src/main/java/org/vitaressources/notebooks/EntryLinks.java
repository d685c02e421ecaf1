package org.vitaressources.notebooks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vitaressources.library.ContentPaths;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;
import org.vitaressources.library.ResourceId;

/// The stable addresses of entries, and who names them. An address holds the identity of the notebook and the
/// name of the
/// entry's file, so that it outlives other titles and other places.
@Component
public class EntryLinks {
    private static final Pattern ADDRESS =
            Pattern.compile("/carnets/([A-Za-z0-9][A-Za-z0-9._-]{0,79})/entrees/([a-z0-9-]{1,100})");

    private final Library library;
    private final Timelines timelines;

    EntryLinks(Library library, Timelines timelines) {
        this.library = library;
        this.timelines = timelines;
    }

    /// An entry that a text names.
    ///
    /// @param slug of the entry
    public record Named(ResourceId notebook, String slug) {}

    /// Path of an entry on the site.
    public static String path(ResourceId notebook, String slug) {
        return "/carnets/" + notebook + "/entrees/" + slug;
    }

    /// The entries that a text names by their addresses.
    public static Set<Named> in(String text) {
        Set<Named> named = new LinkedHashSet<>();
        Matcher addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            named.add(new Named(new ResourceId(addresses.group(1)), addresses.group(2)));
        }
        return named;
    }

    /// The entries that the text of a resource names, by their addresses or by a path to their file.
    public List<Named> of(Resource resource) {
        Set<Named> named = new LinkedHashSet<>(in(resource.body()));
        for (String target : EntryText.targets(resource.body())) {
            if (target.endsWith(".md") && !target.contains(":")) {
                ContentPaths.meant(resource.path(), target)
                        .flatMap(this::entryAt)
                        .ifPresent(named::add);
            }
        }
        return List.copyOf(named);
    }

    private Optional<Named> entryAt(String path) {
        return library.slugOfPath(path)
                .flatMap(library::bySlug)
                .flatMap(resource -> timelines.of(resource).stream()
                        .filter(entry -> entry.path().equals(path))
                        .map(entry -> new Named(resource.id(), entry.slug()))
                        .findFirst());
    }
}
