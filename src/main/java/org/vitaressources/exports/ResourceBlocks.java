package org.vitaressources.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.library.DocumentPaths;
import org.vitaressources.library.Library;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.library.TextLinks;
import org.vitaressources.text.LocalLinks;
import org.vitaressources.text.SafeHtml;
import org.vitaressources.ui.SiteLinks;

/// The blocks of the own text of a resource, its links complete, its pictures with their files.
@Component
class ResourceBlocks {
    private final Library library;
    private final TextLinks texts;
    private final SiteLinks links;

    ResourceBlocks(Library library, TextLinks texts, SiteLinks links) {
        this.library = library;
        this.texts = texts;
        this.links = links;
    }

    /// Names for the files of one manuscript.
    OriginalNames names(Locale language) {
        return new OriginalNames(library, links, language);
    }

    /// Its text; none for a lone file.
    List<Block> of(Resource resource, OriginalNames names, Locale language) {
        SafeHtml html = LocalLinks.lead(library.content(resource).body().html(), texts.from(resource, resource.path()));
        Map<String, Original> pictures = new HashMap<>();
        for (LibraryDocument document : resource.documents()) {
            if (document.mediaType().startsWith("image/")
                    && !document.mediaType().contains("svg")) {
                pictures.put(DocumentPaths.file(resource.slug(), document.name()), names.of(resource, document));
            }
        }
        return new HtmlBlocks(
                        address -> complete(address, resource, language),
                        address -> Optional.ofNullable(pictures.get(address)))
                .of(html);
    }

    /// The files that stand beside it.
    List<Original> originals(Resource resource, OriginalNames names) {
        List<Original> originals = new ArrayList<>();
        resource.documents().forEach(document -> originals.add(names.of(resource, document)));
        return originals;
    }

    private String complete(String address, Resource resource, Locale language) {
        if (address.startsWith("#")) {
            return links.to(language, "/ressources/" + resource.slug()) + address;
        }
        if (address.startsWith("/") && !address.startsWith("//")) {
            return links.to(language, address);
        }
        return address.matches("(?i)(?:https?://|mailto:).*") ? address : "";
    }
}
