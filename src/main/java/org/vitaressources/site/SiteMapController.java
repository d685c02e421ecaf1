package org.vitaressources.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.vitaressources.library.Library;
import org.vitaressources.library.StaticPages;
import org.vitaressources.ui.PublicAddress;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// The map of the site, for people and for robots.
@Controller
class SiteMapController {
    /// What the format of site maps allows in one file.
    private static final int ADDRESSES = 50_000;

    private final Vocabularies vocabularies;
    private final Library library;
    private final StaticPages pages;
    private final PublicAddress publicAddress;

    SiteMapController(Vocabularies vocabularies, Library library, StaticPages pages, PublicAddress publicAddress) {
        this.vocabularies = vocabularies;
        this.library = library;
        this.pages = pages;
        this.publicAddress = publicAddress;
    }

    /// A link.
    record Entry(String label, String path) {}

    @GetMapping("/plan-du-site")
    String map(Model model, Locale locale) {
        model.addAttribute(
                "types",
                vocabularies.scheme(SchemeName.RESOURCE_TYPES).roots().stream()
                        .map(type -> new Entry(type.label(locale), "/recherche?type=" + type.id()))
                        .toList());
        model.addAttribute(
                "regions",
                vocabularies.territories().within(TerritoryCode.FRANCE, TerritoryLevel.REGION).stream()
                        .filter(region -> !region.former())
                        .map(region -> new Entry(region.name(), "/territoires/" + region.code()))
                        .toList());
        model.addAttribute(
                "sectors",
                vocabularies.sectors().roots().stream()
                        .filter(sector -> !sector.deprecated())
                        .map(sector -> new Entry(sector.label(locale), "/secteurs/" + sector.id()))
                        .toList());
        model.addAttribute("pages", pageEntries(locale));
        return "site/site-map";
    }

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots(HttpServletRequest request) {
        return """
                User-agent: *
                Disallow: /recherche?
                Disallow: /en/recherche?
                Disallow: /api/
                Sitemap: %s/sitemap.xml
                """.formatted(base(request));
    }

    @GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String addresses(HttpServletRequest request) {
        String base = base(request);
        StringBuilder out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        List.of("/", "/recherche", "/territoires", "/secteurs", "/carnets").forEach(path -> address(out, base + path));
        pageEntries(Locale.FRENCH).forEach(page -> address(out, base + page.path()));
        library.all(library.fingerprints().keySet())
                .limit(ADDRESSES - 100L)
                .forEach(resource -> address(out, base + "/ressources/" + resource.slug()));
        return out.append("</urlset>\n").toString();
    }

    private List<Entry> pageEntries(Locale locale) {
        return pages.all(locale).stream()
                .map(page -> new Entry(page.title(), "/pages/" + page.name()))
                .toList();
    }

    private String base(HttpServletRequest request) {
        return publicAddress.or(ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(null)
                .toUriString());
    }

    private static void address(StringBuilder out, String address) {
        out.append("<url><loc>")
                .append(address.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</loc></url>\n");
    }
}
