package org.vitaressources.kits;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.Resource;

/// Puts practices side by side.
@Component
public class Comparisons {
    private final Library library;

    Comparisons(Library library) {
        this.library = library;
    }

    /// Those at these addresses, the first four; what is not there is left out.
    public Comparison ofSlugs(Collection<String> slugs) {
        return of(slugs.stream().distinct().map(library::bySlug));
    }

    /// Those that a step compares.
    public Comparison of(Step step) {
        return of(step.sources().stream().map(source -> library.byId(source.resource())));
    }

    private Comparison of(java.util.stream.Stream<Optional<Resource>> resources) {
        List<Resource.Content> contents = resources
                .flatMap(Optional::stream)
                .limit(Comparison.MOST)
                .map(library::content)
                .toList();
        return Comparison.of(contents);
    }
}
