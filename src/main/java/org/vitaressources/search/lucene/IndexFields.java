package org.vitaressources.search.lucene;

import org.vitaressources.search.Facet;

/// Every name of a field of the index, once. A resource is a block of Lucene documents: its passages, then
/// itself.
final class IndexFields {
    /// To be raised whenever fields change: indexes of another version are rebuilt.
    static final String FORMAT = "9";

    /// On every document of a block: what updates and deletes it as a whole.
    static final String ID = "id";
    /// [#RESOURCE] or [#PASSAGE_KIND].
    static final String KIND = "kind";

    static final String RESOURCE = "resource";
    static final String PASSAGE_KIND = "passage";
    static final String FINGERPRINT = "fingerprint";
    /// How many passages stand before the resource in its block.
    static final String PASSAGES = "passages";

    /// How many words the texts of a resource hold, counted up to what matters to [Standing].
    static final String WORDS = "words";
    /// 1 an idea to 4 replicated elsewhere; 0 when not said.
    static final String EVIDENCE = "evidence";

    /// All that is said by and of a resource, stemmed: what must match.
    static final String TEXT = "text";

    static final String TEXT_EXACT = "text.exact";
    static final String TITLE = "title";
    static final String TITLE_EXACT = "title.exact";
    static final String HEADINGS = "headings";
    static final String SUMMARY = "summary";

    /// Words and phrases that may be suggested, as [SuggestedWriting] writes them.
    static final String SUGGESTED_WORD = "suggested.word";

    static final String SUGGESTED_PHRASE = "suggested.phrase";
    /// The folded beginning of the title, to tell the titles that begin as one types.
    static final String TITLE_START = "title.start";

    /// That by which an editor names a resource: its id, its address, its path.
    static final String ADDRESS = "address";

    /// The identity once more, to put equal ones in a stable order and to list what the index holds.
    static final String IDENTITY = "order.id";
    static final String DATE_ORDER = "order.date";
    static final String TITLE_ORDER = "order.title";

    /// The most precise territories that a resource is tagged with, without what contains them.
    static final String TERRITORY_OWN = "territory.own";
    /// [org.vitaressources.vocabulary.TerritoryClass#key()] of all places that it stands under.
    static final String TERRITORY_CLASS = "territory.class";
    /// Where it is: the centres of its most precise territories, to find by and to sort by.
    static final String PLACE = "place";

    /// A number that resources with the same text share.
    static final String SAME_TEXT = "copy.text";
    /// Which of them stands for the others: bytes to compare, and their territories.
    static final String COPY_ORDER = "copy.order";

    static final String SHOWN_SLUG = "shown.slug";
    static final String SHOWN_PATH = "shown.path";
    static final String SHOWN_TITLE = "shown.title";
    static final String SHOWN_SUMMARY = "shown.summary";
    static final String SHOWN_TYPE = "shown.type";
    static final String SHOWN_DATE = "shown.date";
    static final String SHOWN_TERRITORY = "shown.territory";
    static final String SHOWN_SECTOR = "shown.sector";
    static final String SHOWN_FICTIONAL = "shown.fictional";
    static final String SHOWN_EVIDENCE = "shown.evidence";
    static final String SHOWN_LANGUAGE = "shown.language";

    /// Text of a passage, stemmed, with offsets for marking.
    static final String PASSAGE = "passage";

    /// Fingerprints of a passage, by which the same words are found again ([Shingles]).
    static final String SHINGLE = "passage.shingle";

    static final String PASSAGE_TEXT = "passage.text";
    static final String PASSAGE_DOCUMENT = "passage.document";
    static final String PASSAGE_DOCUMENT_TITLE = "passage.documentTitle";
    static final String PASSAGE_ADDRESS = "passage.address";
    static final String PASSAGE_ANCHOR = "passage.anchor";

    private IndexFields() {}

    /// The field that holds the words of a stemmed one as they are written.
    static String exact(String stemmed) {
        return stemmed.equals(TITLE) ? TITLE_EXACT : TEXT_EXACT;
    }

    /// The field that holds what a description says for a facet of concepts: ids, and words that no
    /// vocabulary knows.
    static String own(Facet facet) {
        return "own." + facet.parameter();
    }

    /// The field that holds the values of a facet, those of wider concepts and places included.
    static String facet(Facet facet) {
        return "facet." + facet.parameter();
    }
}
