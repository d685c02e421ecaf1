package org.vitaressources.library;

import java.time.Instant;

/// A page of the site that is not a resource (about, legal notice, accessibility…), a file of `content/pages`.
///
/// @param name of its file without extension and language, its place in the URL
/// @param language `fr` or `en`
/// @param title key `titre`, else the first heading, else its name
/// @param summary key `resume`, perhaps empty
/// @param order key `ordre`: rank in menus; pages without one come last
/// @param body Markdown
/// @param modified when its file last changed
public record StaticPage(
        String name, String language, String title, String summary, int order, String body, Instant modified) {}
