package org.vitaressources.site;

import java.util.Locale;
import java.util.Objects;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.vitaressources.library.StaticPages;

/// What the layout of every page needs to know of the request.
///
/// @param locale language of the page
/// @param prefix `/en` or nothing
/// @param path of the page, without language and parameters
/// @param query its parameters with `?` before them, perhaps empty
/// @param base public address of the site, without a slash at the end
public record SiteContext(
        Locale locale,
        String prefix,
        String path,
        String query,
        String base,
        ResourceUrlProvider files,
        StaticPages pages) {

    /// `fr` or `en`
    public String lang() {
        return locale.getLanguage();
    }

    /// This page in the other language.
    public String otherLanguage() {
        return (prefix.isEmpty() ? LanguagePrefix.ENGLISH : "") + path + query;
    }

    /// Address of this page in French, in full.
    public String french() {
        return base + path + query;
    }

    /// Address of this page in English, in full.
    public String english() {
        return base + LanguagePrefix.ENGLISH + path + query;
    }

    /// Address of this page in its language, in full.
    public String canonical() {
        return base + prefix + path + query;
    }

    /// Address of a static file, with the hash of its content.
    public String file(String name) {
        String path = StaticFiles.PATH + name;
        return Objects.requireNonNullElse(files.getForLookupPath(path), path);
    }

    /// The operator wrote this page about the centre: it may be linked.
    public boolean hasPage(String name) {
        return pages.byName(name, locale).isPresent();
    }

    /// The page belongs to this entry of the menu.
    public boolean under(String menuPath) {
        return path.equals(menuPath) || path.startsWith(menuPath + "/");
    }
}
