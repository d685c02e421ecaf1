package org.vitaressources.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vitaressources.exports.manuscript.Block;
import org.vitaressources.exports.manuscript.Fact;
import org.vitaressources.exports.manuscript.Manuscript;
import org.vitaressources.exports.manuscript.Original;
import org.vitaressources.exports.manuscript.Part;
import org.vitaressources.exports.manuscript.Piece;
import org.vitaressources.exports.manuscript.Version;
import org.vitaressources.library.Description;
import org.vitaressources.library.Resource;
import org.vitaressources.ui.SiteLinks;
import org.vitaressources.vocabulary.SchemeName;
import org.vitaressources.vocabulary.Vocabularies;

/// Single resources as manuscripts: one part, a piece for each section of its own text.
@Component
class ResourceManuscripts {
    private final ResourceBlocks texts;
    private final SiteLinks links;
    private final Vocabularies vocabularies;
    private final MessageSource messages;

    ResourceManuscripts(ResourceBlocks texts, SiteLinks links, Vocabularies vocabularies, MessageSource messages) {
        this.texts = texts;
        this.links = links;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    /// A resource in the language of its text; words of the site in it are French for all but English texts.
    ///
    /// @param originals its documents go with it
    Manuscript of(Resource resource, boolean originals) {
        Description description = resource.description();
        Locale language = description.language().startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
        OriginalNames names = texts.names(language);
        List<Original> files = originals ? texts.originals(resource, names) : List.of();
        List<Piece> pieces = pieces(texts.of(resource, names, language), description.title(), files);
        return new Manuscript(
                "ressource-" + resource.id().value().replaceAll("[^A-Za-z0-9-]", "-"),
                description.title(),
                language,
                Version.LEARNER,
                facts(description, language),
                List.of(new Part("texte", "", "", 0, pieces)),
                List.of(),
                links.to(language, "/ressources/" + resource.slug()),
                description
                        .licence()
                        .map(id -> vocabularies.label(SchemeName.LICENCES, id, language))
                        .orElse(""),
                resource.modified());
    }

    private List<Fact> facts(Description description, Locale language) {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "export.fact.summary", description.summary(), language);
        fact(facts, "export.fact.authors", String.join(", ", description.authors()), language);
        fact(facts, "export.fact.organisation", description.organisation().orElse(""), language);
        fact(facts, "export.fact.date", description.date().orElse(""), language);
        String sectors = String.join(
                ", ",
                description.sectors().stream()
                        .map(id -> vocabularies.label(SchemeName.SECTORS, id, language))
                        .toList());
        fact(facts, "export.fact.sectors", sectors, language);
        if (description.fictional()) {
            fact(facts, "export.fact.remark", messages.getMessage("export.fictional", null, language), language);
        }
        return facts;
    }

    private void fact(List<Fact> facts, String key, String text, Locale language) {
        if (!text.isBlank()) {
            facts.add(
                    new Fact(messages.getMessage(key, null, language), List.of(Block.Paragraph.of(Runs.clean(text)))));
        }
    }

    /// A piece for what stands before the first heading, and one for each heading of the outermost depth there is.
    private static List<Piece> pieces(List<Block> blocks, String title, List<Original> files) {
        int outermost = blocks.stream()
                .mapToInt(block -> block instanceof Block.Heading heading ? heading.depth() : Integer.MAX_VALUE)
                .min()
                .orElse(Integer.MAX_VALUE);
        List<Piece> pieces = new ArrayList<>();
        List<Block> body = new ArrayList<>();
        String name = title;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.depth() == outermost) {
                if (!body.isEmpty()) {
                    pieces.add(piece(pieces.size() + 1, name, body, List.of()));
                }
                body = new ArrayList<>();
                name = heading.text();
            } else if (block instanceof Block.Heading heading) {
                body.add(new Block.Heading(Math.min(4, heading.depth() - outermost), heading.text()));
            } else {
                body.add(block);
            }
        }
        pieces.add(piece(pieces.size() + 1, name, body, files));
        return pieces;
    }

    private static Piece piece(int number, String title, List<Block> body, List<Original> files) {
        return new Piece(
                "section-" + number,
                Piece.Kind.TEXT,
                "",
                title,
                0,
                "",
                body,
                Optional.empty(),
                List.of(),
                List.of(),
                files,
                Optional.empty());
    }
}
