package org.vitaressources.search.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;

/// The analysis of the centre: the same words, folded in the exact fields and stemmed in the others. No word is dropped
/// at indexing, so that *AI* and *EI* are found and phrases are whole.
final class FrenchAnalysis {
    /// To be raised whenever the same text gives other terms: indexes of another version are rebuilt.
    static final String VERSION = "1";
    /// Between the title and the text, and between two documents, so that no phrase spans them.
    private static final int GAP = 100;

    private FrenchAnalysis() {}

    /// The analyzer of every field.
    static Analyzer perField() {
        Analyzer exact = new Words(WordTokenizer.Form.EXACT);
        return new PerFieldAnalyzerWrapper(
                new Words(WordTokenizer.Form.STEM),
                Map.of(IndexFields.TEXT_EXACT, exact, IndexFields.TITLE_EXACT, exact));
    }

    private static final class Words extends Analyzer {
        private final WordTokenizer.Form form;

        Words(WordTokenizer.Form form) {
            this.form = form;
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            return new TokenStreamComponents(new WordTokenizer(form));
        }

        @Override
        public int getPositionIncrementGap(String fieldName) {
            return GAP;
        }
    }
}
