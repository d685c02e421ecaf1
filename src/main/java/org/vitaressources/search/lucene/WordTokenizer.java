package org.vitaressources.search.lucene;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of [WordScanner] as Lucene tokens, all forms of a word at one position.
final class WordTokenizer extends Tokenizer {
    /// Which form of a word is wanted.
    enum Form {
        /// Folded; acronyms also in capitals.
        EXACT,
        /// Stemmed.
        STEM
    }

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final WordScanner scanner = new WordScanner();
    private final Deque<String> waiting = new ArrayDeque<>(4);
    private final Set<String> given = new HashSet<>(4);
    private final Form wanted;
    private char[] buffer = new char[8192];
    private int size;

    WordTokenizer(Form wanted) {
        this.wanted = wanted;
    }

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        String other = waiting.poll();
        if (other != null) {
            emit(other, 0);
            return true;
        }
        if (!scanner.next()) {
            return false;
        }
        String first = form(scanner.form());
        if (!scanner.others().isEmpty() || (wanted == Form.EXACT && scanner.capitals())) {
            given.clear();
            given.add(first);
            for (String form : scanner.others()) {
                if (given.add(form(form))) {
                    waiting.add(form(form));
                }
            }
            if (wanted == Form.EXACT && scanner.capitals()) {
                waiting.add(scanner.form().toUpperCase(Locale.ROOT));
            }
        }
        emit(first, 1);
        return true;
    }

    private void emit(String form, int positions) {
        term.setEmpty().append(form);
        offset.setOffset(correctOffset(scanner.start()), correctOffset(scanner.end()));
        increment.setPositionIncrement(positions);
    }

    private String form(String folded) {
        return wanted == Form.STEM ? FrenchStemmer.stem(folded) : folded;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        size = 0;
        int read;
        while ((read = input.read(buffer, size, buffer.length - size)) != -1) {
            size += read;
            if (size == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, size * 2);
            }
        }
        scanner.reset(buffer, size);
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(size), correctOffset(size));
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (buffer.length > 1 << 20) {
            buffer = new char[8192];
        }
    }
}
