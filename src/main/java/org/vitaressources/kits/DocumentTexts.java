package org.vitaressources.kits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;

/// What the documents of a resource say.
@Component
class DocumentTexts {
    private final Library library;

    DocumentTexts(Library library) {
        this.library = library;
    }

    /// One of them; nothing when the resource has none of this name.
    ///
    /// @param name empty for the resource's own text
    Optional<DocumentText> of(Resource resource, String name) {
        if (name.isEmpty()) {
            return Optional.of(
                    new DocumentText("", "", library.content(resource).body().passages()));
        }
        return resource.documents().stream()
                .filter(document -> document.name().equals(name))
                .findFirst()
                .map(this::read);
    }

    /// All of them, the resource's own text first.
    List<DocumentText> of(Resource resource) {
        List<DocumentText> texts = new ArrayList<>();
        of(resource, "").ifPresent(texts::add);
        resource.documents().forEach(document -> texts.add(read(document)));
        return texts;
    }

    private DocumentText read(LibraryDocument document) {
        return new DocumentText(
                document.name(), document.title(), library.reading(document).passages());
    }
}
