package org.vitaressources.library;

import java.util.List;
import java.util.Optional;
import org.vitaressources.text.SafeHtml;

/// The pages about the centre itself: the Markdown files of `content/pages`.
public interface StaticPages {
    /// A page by the name of its file, without extension.
    Optional<StaticPage> byName(String name);

    /// All of them, in the order of their titles.
    List<StaticPage> all();

    /// A page.
    ///
    /// @param name its place in `/pages/{name}`
    record StaticPage(String name, String title, SafeHtml body) {}
}
