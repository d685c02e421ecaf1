package org.vitaressources.library;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.text.LocalLinks;

/// Where the links between files of the library lead on the site: `../outils/grille/` to the page of that resource,
/// `plan.pdf` beside the text to its reading view, `photo.jpg` to the picture.
@Component
public class TextLinks {
    private final Library library;

    TextLinks(Library library) {
        this.library = library;
    }

    /// @param resource whose text it is
    /// @param path of the file that holds the text, relative to the content folder
    public LocalLinks.Destination from(Resource resource, String path) {
        return (address, image) -> destination(resource, path, address, image);
    }

    private Optional<String> destination(Resource resource, String path, String address, boolean image) {
        if (ContentPaths.isPageOfTheSite(address)) {
            return Optional.of(address);
        }
        Optional<String> target = ContentPaths.meant(path, address);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        Optional<LibraryDocument> beside = named(resource, target.get());
        if (beside.isPresent()) {
            return Optional.of(place(resource, beside.get(), image));
        }
        Optional<String> slug = library.slugOfPath(target.get());
        if (!image) {
            return slug.map(found -> "/ressources/" + found);
        }
        return slug.flatMap(library::bySlug)
                .flatMap(other -> named(other, target.get()).map(document -> place(other, document, true)));
    }

    private static String place(Resource resource, LibraryDocument document, boolean image) {
        boolean picture = image || document.mediaType().startsWith("image/");
        return picture
                ? DocumentPaths.file(resource.slug(), document.name())
                : DocumentPaths.reading(resource.slug(), document.name());
    }

    private static Optional<LibraryDocument> named(Resource resource, String path) {
        return resource.documents().stream()
                .filter(document -> document.path().equals(path))
                .findFirst();
    }
}
