package org.vitaressources.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.vitaressources.library.Description;
import org.vitaressources.library.Evidence;
import org.vitaressources.library.LibraryDocument;
import org.vitaressources.library.Resource;
import org.vitaressources.search.Facet;
import org.vitaressources.text.Address;
import org.vitaressources.text.Legibility;
import org.vitaressources.text.Passage;
import org.vitaressources.text.Reading;
import org.vitaressources.text.ReadingStatus;
import org.vitaressources.vocabulary.Concept;
import org.vitaressources.vocabulary.Territory;
import org.vitaressources.vocabulary.TerritoryCode;
import org.vitaressources.vocabulary.TerritoryLevel;
import org.vitaressources.vocabulary.Vocabularies;

/// The one conversion from a resource to index documents, used by live updates and by rebuild alike: its
/// passages first, itself last. The resource also holds the words of all its passages, so that words of
/// different pages and phrases across a page break find it.
final class IndexDocuments {
    private static final Set<TerritoryLevel> WIDER = Set.of(TerritoryLevel.DEPARTEMENT, TerritoryLevel.REGION);
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final FieldType MARKABLE = new FieldType(TextField.TYPE_NOT_STORED);

    static {
        MARKABLE.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        MARKABLE.setOmitNorms(true);
        MARKABLE.freeze();
    }

    private IndexDocuments() {}

    static List<Document> of(Resource.Content content, Vocabularies vocabularies) {
        Resource resource = content.resource();
        List<Document> block = new ArrayList<>();
        Set<String> headings = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>();
        addPart(block, headings, texts, resource, "", "", content.body().passages(), false);
        for (int i = 0; i < content.readings().size(); i++) {
            LibraryDocument document = resource.documents().get(i);
            Reading reading = content.readings().get(i);
            reading.outline().forEach(entry -> headings.add(entry.text()));
            addPart(
                    block,
                    headings,
                    texts,
                    resource,
                    document.name(),
                    document.title(),
                    legible(reading),
                    reading.status() == ReadingStatus.GARBLED);
        }
        // Their headings are the same on every resource: they tell nothing of this one.
        addPart(block, new LinkedHashSet<>(), texts, resource, "", "", content.asides(), false);
        block.add(parent(content, vocabularies, block.size(), headings, texts));
        return block;
    }

    /// What reads badly is not shown as a passage: mixed columns are still found by their words, but a cipher
    /// is none.
    private static List<Passage> legible(Reading reading) {
        return reading.status() != ReadingStatus.GARBLED
                ? reading.passages()
                : reading.passages().stream()
                        .filter(passage -> Legibility.of(passage.text())
                                .filter(Legibility.Flaw::wordsLost)
                                .isEmpty())
                        .toList();
    }

    private static void addPart(
            List<Document> block,
            Set<String> headings,
            List<String> texts,
            Resource resource,
            String name,
            String title,
            List<Passage> passages,
            boolean doubtful) {
        StringBuilder whole = new StringBuilder();
        for (Passage passage : passages) {
            boolean shown = !doubtful || Legibility.of(passage.text()).isEmpty();
            Document child = new Document();
            child.add(new StringField(IndexFields.ID, resource.id().value(), Field.Store.NO));
            child.add(new StringField(IndexFields.KIND, IndexFields.PASSAGE_KIND, Field.Store.NO));
            child.add(new Field(IndexFields.PASSAGE, passage.text(), MARKABLE));
            for (long fingerprint : Shingles.of(passage.text())) {
                child.add(new StringField(IndexFields.SHINGLE, Shingles.term(fingerprint), Field.Store.NO));
            }
            child.add(new StoredField(IndexFields.PASSAGE_TEXT, passage.text()));
            child.add(new StoredField(IndexFields.PASSAGE_DOCUMENT, name));
            child.add(new StoredField(IndexFields.PASSAGE_DOCUMENT_TITLE, title));
            child.add(new StoredField(IndexFields.PASSAGE_ADDRESS, PassageAddresses.write(passage.address())));
            child.add(new StoredField(IndexFields.PASSAGE_ANCHOR, passage.anchor()));
            if (shown) {
                block.add(child);
            }
            if (passage.address() instanceof Address.Section section
                    && !section.path().isEmpty()) {
                headings.add(section.path().getLast());
            }
            whole.append(passage.text()).append('\n');
        }
        if (!whole.isEmpty()) {
            texts.add(whole.toString());
        }
    }

    private static Document parent(
            Resource.Content content,
            Vocabularies vocabularies,
            int passages,
            Set<String> headings,
            List<String> texts) {
        Resource resource = content.resource();
        Description description = resource.description();
        String summary = description.summary().isBlank() ? content.body().lead() : description.summary();
        Document parent = new Document();
        parent.add(new StringField(IndexFields.ID, resource.id().value(), Field.Store.YES));
        parent.add(new SortedDocValuesField(
                IndexFields.IDENTITY, new BytesRef(resource.id().value())));
        parent.add(new StringField(IndexFields.KIND, IndexFields.RESOURCE, Field.Store.NO));
        parent.add(new BinaryDocValuesField(IndexFields.FINGERPRINT, new BytesRef(resource.fingerprint())));
        parent.add(new NumericDocValuesField(IndexFields.PASSAGES, passages));
        parent.add(new NumericDocValuesField(
                IndexFields.DATE_ORDER, dateOrder(description.date().orElse(""))));
        parent.add(new NumericDocValuesField(IndexFields.WORDS, wordCount(texts)));
        parent.add(new NumericDocValuesField(
                IndexFields.EVIDENCE,
                resource.assessment().level().map(Evidence::level).orElse(0)));
        parent.add(new SortedDocValuesField(IndexFields.TITLE_ORDER, TitleOrder.key(description.title())));

        words(parent, IndexFields.TITLE, description.title());
        words(parent, IndexFields.TITLE_EXACT, description.title());
        words(parent, IndexFields.SUMMARY, summary);
        headings.forEach(heading -> words(parent, IndexFields.HEADINGS, heading));
        SuggestedWriting.add(parent, description.title(), headings, description.tags());
        places(description, vocabularies).forEach(place -> words(parent, IndexFields.HEADINGS, place));
        List<String> all = new ArrayList<>(List.of(description.title(), summary, said(resource, vocabularies)));
        all.addAll(headings);
        all.addAll(texts);
        for (String text : all) {
            words(parent, IndexFields.TEXT, text);
            words(parent, IndexFields.TEXT_EXACT, text);
        }

        for (Map.Entry<Facet, Set<String>> tags :
                new FacetTags(vocabularies).of(resource).entrySet()) {
            String field = IndexFields.facet(tags.getKey());
            tags.getValue().forEach(value -> parent.add(new KeywordField(field, value, Field.Store.NO)));
        }
        PinnedDocuments.describe(parent, resource);
        WouldBeCounts.describe(parent, description);
        PlaceFields.add(parent, description.territories(), vocabularies.territories());
        Copies.describe(parent, content);
        shown(parent, resource, summary);
        return parent;
    }

    private static void shown(Document parent, Resource resource, String summary) {
        Description description = resource.description();
        parent.add(new StoredField(IndexFields.SHOWN_SLUG, resource.slug()));
        parent.add(new StoredField(IndexFields.SHOWN_PATH, resource.path()));
        parent.add(new StoredField(IndexFields.SHOWN_TITLE, description.title()));
        parent.add(new StoredField(IndexFields.SHOWN_SUMMARY, summary));
        parent.add(new StoredField(IndexFields.SHOWN_TYPE, description.type().orElse("")));
        parent.add(new StoredField(IndexFields.SHOWN_DATE, description.date().orElse("")));
        parent.add(new StoredField(IndexFields.SHOWN_FICTIONAL, description.fictional() ? 1 : 0));
        parent.add(new StoredField(
                IndexFields.SHOWN_EVIDENCE,
                resource.assessment().level().map(Evidence::id).orElse("")));
        parent.add(new StoredField(IndexFields.SHOWN_LANGUAGE, description.language()));
        for (TerritoryCode code : description.territories()) {
            parent.add(new StoredField(IndexFields.SHOWN_TERRITORY, code.toString()));
        }
        description.sectors().forEach(id -> parent.add(new StoredField(IndexFields.SHOWN_SECTOR, id)));
    }

    /// What the description says in words: people, bodies, places, labels of its concepts, names of its
    /// documents.
    private static String said(Resource resource, Vocabularies vocabularies) {
        Description description = resource.description();
        List<String> said = new ArrayList<>(description.authors());
        description.organisation().ifPresent(said::add);
        said.addAll(description.partners());
        said.addAll(description.tags());
        said.add(description.inquiry().question());
        said.addAll(description.inquiry().hypotheses());
        description.inquiry().participants().forEach(participant -> said.add(participant.name()));
        said.addAll(places(description, vocabularies));
        for (TerritoryCode code : description.territories()) {
            vocabularies.territories().ancestors(code).stream()
                    .filter(wider -> WIDER.contains(wider.code().level()))
                    .map(Territory::name)
                    .forEach(said::add);
        }
        Map<Facet, List<String>> concepts = Map.of(
                Facet.SECTOR, description.sectors(),
                Facet.TYPE, description.type().stream().toList(),
                Facet.STRUCTURE, description.structures(),
                Facet.THEME, description.themes(),
                Facet.AUDIENCE, description.audiences());
        FacetTags.SCHEMES.forEach((facet, scheme) -> concepts.getOrDefault(facet, List.of())
                .forEach(id ->
                        vocabularies.scheme(scheme).byId(id).map(Concept::label).ifPresent(said::add)));
        for (LibraryDocument document : resource.documents()) {
            said.add(document.title());
            said.add(document.description());
            said.add(document.name());
        }
        said.add(resource.path());
        return String.join(" . \n", said);
    }

    /// The places that it speaks of, by which twins are told apart.
    private static List<String> places(Description description, Vocabularies vocabularies) {
        return description.territories().stream()
                .flatMap(code -> vocabularies.territories().byCode(code).stream())
                .map(Territory::name)
                .toList();
    }

    /// About how many words, up to what matters to [Standing].
    /// Up to [Standing#FULL_TEXT]; the pieces of an address are no words.
    private static int wordCount(List<String> texts) {
        int words = 0;
        for (String written : texts) {
            if (words >= Standing.FULL_TEXT) {
                break;
            }
            String text = ADDRESS.matcher(written).replaceAll(" ");
            for (int i = 1; i < text.length() && words < Standing.FULL_TEXT; i++) {
                boolean ends = !Character.isLetterOrDigit(text.charAt(i));
                words += ends && Character.isLetterOrDigit(text.charAt(i - 1)) ? 1 : 0;
            }
        }
        return words;
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    /// `2008-05` as 20080500; 0, last, when unknown.
    private static long dateOrder(String date) {
        String digits = date.replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong((digits + "00000000").substring(0, 8));
    }
}
