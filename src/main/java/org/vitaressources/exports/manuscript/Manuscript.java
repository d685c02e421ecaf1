package org.vitaressources.exports.manuscript;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What is taken away, ready to be written in any form. It holds no markup, no address within the site that is not
/// complete, and nothing that its reader may not have.
///
/// @param key stable identity, the same for every export of the same thing: letters, digits, `-`
/// @param title never blank
/// @param language of its text
/// @param facts what is said of the whole, in order
/// @param references each source once, by number
/// @param address where it is on the site; empty for what only its owner sees there
/// @param licence under which it may be shared, in words, perhaps empty
/// @param changed last change of its content; the only moment that a form may write
public record Manuscript(
        String key,
        String title,
        Locale language,
        Version version,
        List<Fact> facts,
        List<Part> parts,
        List<Reference> references,
        String address,
        String licence,
        Instant changed) {

    public Manuscript {
        facts = List.copyOf(facts);
        parts = List.copyOf(parts);
        references = List.copyOf(references);
    }

    /// All pieces in their order.
    public List<Piece> pieces() {
        return parts.stream().flatMap(part -> part.pieces().stream()).toList();
    }

    /// The minutes of all parts.
    public int minutes() {
        return parts.stream().mapToInt(Part::minutes).sum();
    }

    /// A reference by its number.
    public Reference reference(int number) {
        return references.get(number - 1);
    }

    /// Files that go with it, each once, those of pictures too.
    public List<Original> originals() {
        Map<String, Original> once = new LinkedHashMap<>();
        for (Piece piece : pieces()) {
            pictures(piece.body(), once);
            piece.originals().forEach(original -> once.putIfAbsent(original.name(), original));
        }
        return List.copyOf(once.values());
    }

    private static void pictures(List<Block> blocks, Map<String, Original> once) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Picture picture -> once.putIfAbsent(picture.file().name(), picture.file());
                case Block.Quotation quotation -> pictures(quotation.blocks(), once);
                case Block.Items items -> items.items().forEach(item -> pictures(item, once));
                default -> {}
            }
        }
    }
}
