package org.vitaressources.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The files of one resource.
///
/// @param main `index.md`, or the lone file
/// @param bundle a folder with its `index.md`
/// @param documents the other files of a bundle; the lone file itself when it is not Markdown
/// @param sidecars descriptions of documents or of the lone file, by the path of what they describe
record FileSet(SeenFile main, boolean bundle, List<SeenFile> documents, Map<String, SeenFile> sidecars) {
    /// Every file, once.
    List<SeenFile> all() {
        List<SeenFile> all = new ArrayList<>(documents);
        if (!documents.contains(main)) {
            all.addFirst(main);
        }
        all.addAll(sidecars.values());
        return all;
    }

    /// Its text is Markdown of its own.
    boolean hasBody() {
        return !documents.contains(main);
    }

    /// Name of a document within the resource.
    String nameOf(SeenFile document) {
        String folder = main.folder();
        return folder.isEmpty() ? document.path() : document.path().substring(folder.length() + 1);
    }
}
