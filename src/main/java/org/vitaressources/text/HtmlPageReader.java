package org.vitaressources.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads an HTML page: its main part when it marks one, without its menus, in the encoding that it declares.
final class HtmlPageReader {
    private HtmlPageReader() {}

    static Reading read(byte[] bytes, String mediaType) {
        Document page;
        try {
            boolean declared =
                    Jsoup.parse(new ByteArrayInputStream(bytes, 0, Math.min(bytes.length, 2048)), "ISO-8859-1", "")
                                    .selectFirst("meta[charset], meta[content*=charset]")
                            != null;
            String charset =
                    declared ? null : CharacterDecoder.decode(bytes).charset().name();
            page = Jsoup.parse(new ByteArrayInputStream(bytes), charset, "", HtmlSanitizer.parser());
        } catch (IOException | RuntimeException e) {
            return Reading.without(ReadingStatus.DAMAGED, "La page HTML n’est pas lisible.", mediaType);
        }
        Element main = page.selectFirst("main, [role=main]");
        Element body = main == null ? page.body() : main;
        body.select("nav, [role=navigation], [hidden], [aria-hidden=true]").forEach(Element::remove);
        List<Finding> noticed = HtmlFindings.in(body, false);
        Sections sections = ReadingAssembler.page(body.html());
        if (sections.passages().isEmpty()) {
            return Reading.without(ReadingStatus.EMPTY, "La page ne contient aucun texte.", mediaType);
        }
        Element html = page.selectFirst("html[lang]");
        Element author = page.selectFirst("meta[name=author][content]");
        DocumentMetadata metadata = new DocumentMetadata(
                Optional.of(page.title().strip()).filter(title -> !title.isEmpty()),
                author == null || author.attr("content").isBlank() ? List.of() : List.of(author.attr("content")),
                html == null
                        ? Optional.empty()
                        : Optional.of(html.attr("lang")).filter(language -> !language.isBlank()),
                Optional.empty(),
                0);
        List<Finding> findings = new ArrayList<>(HtmlFindings.placed(noticed, sections.outline()));
        if (metadata.language().isEmpty()) {
            findings.add(Finding.of(Finding.Kind.NO_LANGUAGE));
        }
        if (metadata.title().isEmpty()) {
            findings.add(Finding.of(Finding.Kind.NO_TITLE));
        }
        return new Reading(
                ReadingStatus.COMPLETE, "", mediaType, metadata, sections.passages(), sections.outline(), findings);
    }
}
